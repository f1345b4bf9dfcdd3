package dk.fremdrift.project;

import dk.fremdrift.security.IsHr;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deletes a template, after asking. */
@Controller
@RequestMapping("/projects/templates/{templateId}/deletion")
@IsHr
class TemplateDeletionController {

    private final TemplateService service;

    TemplateDeletionController(TemplateService service) {
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID templateId, Model model) {
        model.addAttribute("template", service.form(templateId));
        return "project/template-deletion";
    }

    @PostMapping
    String create(@PathVariable UUID templateId, RedirectAttributes flash) {
        service.delete(templateId);
        flash.addFlashAttribute("notice", "project.template.deleted");
        return "redirect:/projects/templates";
    }
}
