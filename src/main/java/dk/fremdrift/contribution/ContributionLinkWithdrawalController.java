package dk.fremdrift.contribution;

import dk.fremdrift.security.CanDescribeProject;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a link useless, after asking; what came by it stays. */
@Controller
@RequestMapping("/projects/{id}/contributions/calls/{callId}/links/{linkId}/withdrawal")
@CanDescribeProject
class ContributionLinkWithdrawalController {

    private final CallPages pages;
    private final ContributionLinkService service;

    ContributionLinkWithdrawalController(CallPages pages, ContributionLinkService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID callId, @PathVariable UUID linkId, Model model) {
        CallPage.Call call = pages.call(id, callId);
        model.addAttribute("call", call);
        model.addAttribute("link", pages.link(call, linkId));
        model.addAttribute("end", "withdrawal");
        return "contribution/link-end";
    }

    @PostMapping
    String create(
            @PathVariable UUID id, @PathVariable UUID callId, @PathVariable UUID linkId, RedirectAttributes flash) {
        service.withdraw(id, callId, linkId);
        flash.addFlashAttribute("notice", "contribution.link.withdrawn");
        return "redirect:/projects/" + id + "/contributions/calls/" + callId;
    }
}
