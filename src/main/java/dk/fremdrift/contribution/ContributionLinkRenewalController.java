package dk.fremdrift.contribution;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.ConflictException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a link anew, after asking, because the old one is lost or in wrong hands. */
@Controller
@RequestMapping("/projects/{id}/contributions/calls/{callId}/links/{linkId}/renewal")
@CanDescribeProject
class ContributionLinkRenewalController {

    private final CallPages pages;
    private final ContributionLinkService service;
    private final ShownOnce shown;

    ContributionLinkRenewalController(CallPages pages, ContributionLinkService service, ShownOnce shown) {
        this.pages = pages;
        this.service = service;
        this.shown = shown;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID callId, @PathVariable UUID linkId, Model model) {
        CallPage.Call call = pages.call(id, callId);
        model.addAttribute("call", call);
        model.addAttribute("link", pages.link(call, linkId));
        model.addAttribute("end", "renewal");
        return "contribution/link-end";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID callId,
            @PathVariable UUID linkId,
            Model model,
            RedirectAttributes flash) {
        try {
            return shown.on(id, callId, List.of(service.renew(id, callId, linkId)), model);
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
            return "redirect:/projects/" + id + "/contributions/calls/" + callId;
        }
    }
}
