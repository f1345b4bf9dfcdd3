package dk.fremdrift.project;

import dk.fremdrift.security.IsHr;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The templates that projects are begun from, kept by HR. */
@Controller
@RequestMapping("/projects/templates")
@IsHr
class TemplateController {

    private static final String FORM = "project/template";

    private final Templates templates;
    private final TemplateService service;

    TemplateController(Templates templates, TemplateService service) {
        this.templates = templates;
        this.service = service;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("templates", templates.rows());
        return "project/templates";
    }

    @GetMapping("/{templateId}")
    String show(@PathVariable UUID templateId, Model model) {
        model.addAttribute("template", service.form(templateId));
        model.addAttribute("content", service.content(templateId));
        return "project/template-show";
    }

    @GetMapping("/{templateId}/edit")
    String edit(@PathVariable UUID templateId, Model model) {
        model.addAttribute("form", service.form(templateId));
        return FORM;
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{templateId}/edit")
    String update(
            @PathVariable UUID templateId,
            @Valid @ModelAttribute("form") TemplateForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        TemplateForm stored = service.form(templateId);
        if (!errors.hasErrors()) {
            TemplateForm settled = Conflict.settle(form, take, () -> stored);
            try {
                service.describe(templateId, settled);
                flash.addFlashAttribute("notice", "project.template.saved");
                return "redirect:/projects/templates/" + templateId;
            } catch (ObjectOptimisticLockingFailureException e) {
                Conflict.show(model, settled, service.form(templateId));
                return FORM;
            } catch (DataIntegrityViolationException e) {
                rejectTaken(e, errors);
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, () -> stored);
        return FORM;
    }

    /** Two templates may not have one name. */
    static void rejectTaken(DataIntegrityViolationException e, BindingResult errors) {
        if (!BrokenRule.of(e).equals("project_template_name_once")) {
            throw e;
        }
        Mistakes.add(errors, "templateName", "project.template.taken");
    }
}
