package dk.fremdrift.project;

import dk.fremdrift.security.CanArrangeProjects;
import jakarta.validation.Valid;
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

/** Makes a template of a project. */
@Controller
@RequestMapping("/projects/{id}/templates")
@CanArrangeProjects
class ProjectTemplateController {

    private static final String FORM = "project/template";

    private final TemplateService service;
    private final ProjectDescriptions descriptions;

    ProjectTemplateController(TemplateService service, ProjectDescriptions descriptions) {
        this.service = service;
        this.descriptions = descriptions;
    }

    @GetMapping("/new")
    String newForm(@PathVariable UUID id, Model model) {
        String title = descriptions.find(id).title();
        model.addAttribute("form", new TemplateForm(title.substring(0, Math.min(title.length(), 200)), null, null));
        return FORM;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                UUID template = service.make(id, form);
                flash.addFlashAttribute("notice", "project.template.made");
                return "redirect:/projects/templates/" + template;
            } catch (DataIntegrityViolationException e) {
                TemplateController.rejectTaken(e, errors);
            }
        }
        model.addAttribute("failed", true);
        return FORM;
    }
}
