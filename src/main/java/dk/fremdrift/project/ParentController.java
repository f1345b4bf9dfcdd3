package dk.fremdrift.project;

import dk.fremdrift.security.CanArrangeProjects;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Texts;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes a draft a part of another project, or of none. */
@Controller
@RequestMapping("/projects/{id}/parent")
@CanArrangeProjects
class ParentController {

    private static final String PAGE = "project/parent";

    private final ProjectDescriptions descriptions;
    private final ProjectDirectory projects;
    private final ProjectService service;

    ParentController(ProjectDescriptions descriptions, ProjectDirectory projects, ProjectService service) {
        this.descriptions = descriptions;
        this.projects = projects;
        this.service = service;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", descriptions.parent(id));
        return PAGE;
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ParentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        String number = Texts.clean(form.parentNumber());
        Optional<UUID> parent = number == null ? Optional.empty() : projects.findIdByNumber(number);
        if (number != null && parent.isEmpty() && !errors.hasErrors()) {
            Mistakes.add(errors, "parentNumber", "project.parent.unknown");
        }
        if (!errors.hasErrors()) {
            try {
                service.putBelow(id, parent.orElse(null), form.version());
                flash.addFlashAttribute("notice", "project.parent.moved");
                return "redirect:/projects/" + id + "/description";
            } catch (ConflictException e) {
                errors.reject(e.messageKey());
            } catch (ObjectOptimisticLockingFailureException e) {
                Conflict.show(model, form, descriptions.parent(id));
                return PAGE;
            } catch (DataIntegrityViolationException e) {
                if (!BrokenRule.of(e).equals("project_no_circle")) {
                    throw e;
                }
                Mistakes.add(errors, "parentNumber", "project.parent.circle");
            }
        }
        model.addAttribute("failed", true);
        return PAGE;
    }
}
