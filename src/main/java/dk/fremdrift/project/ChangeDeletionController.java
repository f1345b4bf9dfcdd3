package dk.fremdrift.project;

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

/** Deletes the draft of a change, after asking: its reason is written nowhere else. */
@Controller
@RequestMapping("/projects/{id}/changes/{changeId}/deletion")
@CanDescribeProject
class ChangeDeletionController {

    private final ChangePages pages;
    private final ChangeService service;

    ChangeDeletionController(ChangePages pages, ChangeService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID changeId, Model model, RedirectAttributes flash) {
        try {
            return pages.deletion(id, changeId, model);
        } catch (ConflictException e) {
            return refused(id, changeId, e, flash);
        }
    }

    @PostMapping
    String create(@PathVariable UUID id, @PathVariable UUID changeId, RedirectAttributes flash) {
        try {
            service.delete(id, changeId);
        } catch (ConflictException e) {
            return refused(id, changeId, e, flash);
        }
        flash.addFlashAttribute("notice", "project.change.deleted");
        return "redirect:/projects/" + id + "/changes";
    }

    private static String refused(UUID id, UUID changeId, ConflictException why, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", why.messageKey());
        return "redirect:/projects/" + id + "/changes/" + changeId;
    }
}
