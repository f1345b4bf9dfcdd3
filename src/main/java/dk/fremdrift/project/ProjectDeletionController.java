package dk.fremdrift.project;

import dk.fremdrift.security.CanDeleteDraft;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deletes a draft, after asking. */
@Controller
@RequestMapping("/projects/{id}/deletion")
@CanDeleteDraft
class ProjectDeletionController {

    private final ProjectDescriptions descriptions;
    private final ProjectService service;

    ProjectDeletionController(ProjectDescriptions descriptions, ProjectService service) {
        this.descriptions = descriptions;
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, Model model) {
        model.addAttribute("description", descriptions.find(id));
        return "project/deletion";
    }

    @PostMapping
    String create(@PathVariable UUID id, Model model, RedirectAttributes flash) {
        try {
            service.delete(id);
        } catch (ConflictException e) {
            model.addAttribute("refused", e.messageKey());
            return newForm(id, model);
        }
        flash.addFlashAttribute("notice", "project.deleted");
        return "redirect:/projects";
    }
}
