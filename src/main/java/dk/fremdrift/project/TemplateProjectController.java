package dk.fremdrift.project;

import dk.fremdrift.security.IsHr;
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

/** Begins a new project from a template. */
@Controller
@RequestMapping("/projects/templates/{templateId}/projects")
@IsHr
class TemplateProjectController {

    private final TemplateService templates;
    private final ReuseService service;
    private final Suggestions suggestions;

    TemplateProjectController(TemplateService templates, ReuseService service, Suggestions suggestions) {
        this.templates = templates;
        this.service = service;
        this.suggestions = suggestions;
    }

    @GetMapping("/new")
    String newForm(@PathVariable UUID templateId, Model model) {
        model.addAttribute("form", ReuseForm.empty(suggestions.nextNumber(), ""));
        return form(templateId, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID templateId,
            @Valid @ModelAttribute("form") ReuseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                List<String> made = suggestions.newOrganisations(form.ownerOrganisation());
                UUID begun = service.begin(form, templates.content(templateId), templateId);
                flash.addFlashAttribute("newOrganisations", made);
                flash.addFlashAttribute("notice", "project.reuse.done");
                return "redirect:/projects/" + begun + "/description";
            } catch (DataIntegrityViolationException e) {
                ProjectController.rejectTaken(ProjectController.isTaken(e), errors);
            }
        }
        model.addAttribute("failed", true);
        return form(templateId, model);
    }

    private String form(UUID templateId, Model model) {
        model.addAttribute("template", templates.form(templateId));
        model.addAttribute("organisations", suggestions.organisations());
        return "project/template-project";
    }
}
