package dk.fremdrift.project;

import dk.fremdrift.security.CanArrangeProjects;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Texts;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ParentForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        Supplier<ParentForm> stored = () -> descriptions.parent(id);
        ParentForm settled = Conflict.settle(form, take, stored);
        String number = Texts.clean(settled.parentNumber());
        Optional<UUID> parent = number == null ? Optional.empty() : projects.findIdByNumber(number);
        if (number != null && parent.isEmpty() && !errors.hasErrors()) {
            Mistakes.add(errors, "parentNumber", "project.parent.unknown");
        }
        if (!errors.hasErrors()) {
            try {
                service.putBelow(id, parent.orElse(null), settled.version());
                flash.addFlashAttribute("notice", "project.parent.moved");
                return "redirect:/projects/" + id + "/description";
            } catch (ConflictException e) {
                errors.reject(e.messageKey());
            } catch (ObjectOptimisticLockingFailureException e) {
                Conflict.show(model, settled, stored.get());
                return PAGE;
            } catch (DataIntegrityViolationException e) {
                switch (BrokenRule.of(e)) {
                    case "project_no_circle" -> Mistakes.add(errors, "parentNumber", "project.parent.circle");
                    case "project_parent_settled" -> errors.reject("project.parent.settled");
                    case "project_parent_not_under_open_matter" -> errors.reject("project.parent.openBelow");
                    default -> throw e;
                }
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, stored);
        return PAGE;
    }
}
