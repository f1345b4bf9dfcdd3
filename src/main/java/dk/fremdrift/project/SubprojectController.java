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

/** Registers a project as a part of another one, with its own number, roles and phases. */
@Controller
@RequestMapping("/projects/{id}/subprojects")
@CanArrangeProjects
class SubprojectController {

    private final ProjectService service;
    private final Suggestions suggestions;

    SubprojectController(ProjectService service, Suggestions suggestions) {
        this.service = service;
        this.suggestions = suggestions;
    }

    @GetMapping("/new")
    String newForm(@PathVariable UUID id, Model model) {
        model.addAttribute("form", ProjectForm.empty(suggestions.nextNumber()));
        return form(model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            ProjectController.rejectTaken(service.isTaken(form.number(), null), errors);
            return failed(model);
        }
        try {
            List<String> made = suggestions.newOrganisations(form.ownerOrganisation(), form.partners());
            UUID part = service.register(form, id);
            flash.addFlashAttribute("newOrganisations", made);
            flash.addFlashAttribute("notice", "project.registered");
            return "redirect:/projects/" + part + "/description";
        } catch (DataIntegrityViolationException e) {
            ProjectController.rejectTaken(ProjectController.isTaken(e), errors);
            return failed(model);
        }
    }

    private String failed(Model model) {
        model.addAttribute("failed", true);
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("organisations", suggestions.organisations());
        return "project/new";
    }
}
