package dk.fremdrift.contribution;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Removes a contribution that should not have come, such as one that tells of somebody's private life. */
@Controller
@RequestMapping("/projects/{id}/contributions/{contributionId}/deletion")
@CanDescribeProject
class ContributionDeletionController {

    private final ContributionPages pages;
    private final ContributionService service;

    ContributionDeletionController(ContributionPages pages, ContributionService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID contributionId, Model model) {
        model.addAttribute("contribution", pages.contribution(id, contributionId));
        return "contribution/deletion";
    }

    @PostMapping
    String create(@PathVariable UUID id, @PathVariable UUID contributionId, RedirectAttributes flash) {
        try {
            service.delete(id, contributionId);
            flash.addFlashAttribute("notice", "contribution.deletion.done");
            return "redirect:/projects/" + id + "/contributions";
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
            return "redirect:/projects/" + id + "/contributions/" + contributionId;
        }
    }
}
