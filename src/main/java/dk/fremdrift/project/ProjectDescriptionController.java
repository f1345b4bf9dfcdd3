package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.shared.Conflict;
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

/** The description of a project. */
@Controller
@RequestMapping("/projects/{id}/description")
class ProjectDescriptionController {

    private final ProjectDescriptions descriptions;
    private final ProjectService service;
    private final Suggestions suggestions;
    private final PlanVersions plans;

    ProjectDescriptionController(
            ProjectDescriptions descriptions, ProjectService service, Suggestions suggestions, PlanVersions plans) {
        this.descriptions = descriptions;
        this.service = service;
        this.suggestions = suggestions;
        this.plans = plans;
    }

    @GetMapping
    @CanReadProject
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("description", descriptions.find(id));
        model.addAttribute("sections", descriptions.sections(id));
        model.addAttribute("partners", descriptions.partners(id));
        model.addAttribute("statusChanges", descriptions.statusChanges(id));
        return "project/description";
    }

    @GetMapping("/edit")
    @CanDescribeProject
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", descriptions.find(id).form());
        return form(id, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/edit")
    @CanDescribeProject
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ProjectForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        ProjectForm settled =
                Conflict.settle(form, take, () -> descriptions.find(id).form());
        settled.check(errors);
        if (errors.hasErrors()) {
            ProjectController.rejectTaken(service.isTaken(form.number(), id), errors);
            model.addAttribute("failed", true);
            return form(id, model);
        }
        List<String> made = suggestions.newOrganisations(settled.ownerOrganisation());
        try {
            service.describe(id, settled);
        } catch (ObjectOptimisticLockingFailureException e) {
            Conflict.show(model, settled, descriptions.find(id).form());
            return form(id, model);
        } catch (DataIntegrityViolationException e) {
            ProjectController.rejectTaken(ProjectController.isTaken(e), errors);
            model.addAttribute("failed", true);
            return form(id, model);
        }
        flash.addFlashAttribute("newOrganisations", made);
        flash.addFlashAttribute("notice", "project.saved");
        return "redirect:/projects/" + id + "/description";
    }

    private String form(UUID id, Model model) {
        model.addAttribute("planHeld", plans.isAnyHeld(id));
        model.addAttribute("moveOpen", plans.isMoveOpen(id));
        model.addAttribute("organisations", suggestions.organisations());
        return "project/edit";
    }
}
