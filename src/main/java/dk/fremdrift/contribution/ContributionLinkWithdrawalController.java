package dk.fremdrift.contribution;

import dk.fremdrift.security.CanDescribeProject;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a link useless; what came by it stays. */
@Controller
@CanDescribeProject
class ContributionLinkWithdrawalController {

    private final ContributionLinkService service;

    ContributionLinkWithdrawalController(ContributionLinkService service) {
        this.service = service;
    }

    @PostMapping("/projects/{id}/contributions/calls/{callId}/links/{linkId}/withdrawal")
    String create(
            @PathVariable UUID id, @PathVariable UUID callId, @PathVariable UUID linkId, RedirectAttributes flash) {
        service.withdraw(id, callId, linkId);
        flash.addFlashAttribute("notice", "contribution.link.withdrawn");
        return "redirect:/projects/" + id + "/contributions/calls/" + callId;
    }
}
