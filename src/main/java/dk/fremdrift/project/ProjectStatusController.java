package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves a project to its next status, with a reason. */
@Controller
@RequestMapping("/projects/{id}/status")
@CanDescribeProject
class ProjectStatusController {

    private final ProjectDescriptions descriptions;
    private final ProjectService service;
    private final People people;

    ProjectStatusController(ProjectDescriptions descriptions, ProjectService service, People people) {
        this.descriptions = descriptions;
        this.service = service;
        this.people = people;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, Model model) {
        ProjectDescription description = descriptions.find(id);
        model.addAttribute("form", StatusForm.empty(description.version()));
        return form(description, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") StatusForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                service.move(id, form, people.ofAccount(user.accountId()), Map.of());
                flash.addFlashAttribute("notice", "project.status.moved");
                return "redirect:/projects/" + id + "/description";
            } catch (ConflictException e) {
                Mistakes.add(errors, "nextStatus", e.messageKey());
            } catch (ObjectOptimisticLockingFailureException e) {
                ProjectDescription description = descriptions.find(id);
                Conflict.show(
                        model, form, new StatusForm(form.nextStatus(), form.statusReason(), description.version()));
                return form(description, model);
            }
        }
        model.addAttribute("failed", true);
        return form(descriptions.find(id), model);
    }

    private static String form(ProjectDescription description, Model model) {
        model.addAttribute("description", description);
        return "project/status";
    }
}
