package dk.fremdrift.project;

import dk.fremdrift.security.CanArrangeProjects;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins a new project with what is chosen of another one. */
@Controller
@RequestMapping("/projects/{id}/copies")
@CanArrangeProjects
class CopyController {

    private final Blueprints blueprints;
    private final ReuseService service;
    private final ProjectDescriptions descriptions;
    private final Suggestions suggestions;

    CopyController(
            Blueprints blueprints, ReuseService service, ProjectDescriptions descriptions, Suggestions suggestions) {
        this.blueprints = blueprints;
        this.service = service;
        this.descriptions = descriptions;
        this.suggestions = suggestions;
    }

    @GetMapping("/new")
    String newForm(@PathVariable UUID id, Model model) {
        model.addAttribute(
                "form",
                ReuseForm.empty(suggestions.nextNumber(), descriptions.find(id).title()));
        return form(model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ReuseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                List<String> made = suggestions.newOrganisations(form.ownerOrganisation());
                UUID begun = service.begin(form, blueprint(id, form), id);
                flash.addFlashAttribute("newOrganisations", made);
                flash.addFlashAttribute("notice", "project.reuse.done");
                return "redirect:/projects/" + begun + "/description";
            } catch (DataIntegrityViolationException e) {
                ProjectController.rejectTaken(ProjectController.isTaken(e), errors);
            }
        }
        model.addAttribute("failed", true);
        return form(model);
    }

    private Blueprint blueprint(UUID id, ReuseForm form) {
        return Boolean.TRUE.equals(form.takePersons()) ? blueprints.of(id) : blueprints.withoutPersons(id);
    }

    private String form(Model model) {
        model.addAttribute("organisations", suggestions.organisations());
        return "project/copy";
    }
}
