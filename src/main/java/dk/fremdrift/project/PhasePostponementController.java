package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
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

/** Postpones or extends a phase, with a reason, while the steering group does not have its period. */
@Controller
@RequestMapping("/projects/{id}/phases/{phaseId}/postponement")
@CanDescribeProject
class PhasePostponementController {

    private final PhasePlan plan;
    private final PhaseService service;
    private final People people;

    PhasePostponementController(PhasePlan plan, PhaseService service, People people) {
        this.plan = plan;
        this.service = service;
        this.people = people;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID phaseId, Model model) {
        PhaseDetails phase = plan.find(id, phaseId);
        model.addAttribute("form", PostponementForm.empty(phase.period(), phase.version()));
        return page(phase, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID phaseId,
            @Valid @ModelAttribute("form") PostponementForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        PhaseDetails phase = plan.find(id, phaseId);
        if (!errors.hasErrors()) {
            form.move().check(phase.period(), errors);
        }
        if (!errors.hasErrors()) {
            try {
                service.postpone(id, phaseId, form, people.ofAccount(user.accountId()));
                flash.addFlashAttribute("notice", "project.move.done");
                flash.addFlashAttribute("noticeArg", phase.title());
                return "redirect:/projects/" + id + "/phases";
            } catch (ConflictException e) {
                errors.reject(e.messageKey());
            } catch (ObjectOptimisticLockingFailureException e) {
                errors.reject("project.move.stale");
            }
        }
        model.addAttribute("failed", true);
        return page(plan.find(id, phaseId), model);
    }

    // The page always says the period as it stands now, and sends the version that goes with it
    private static String page(PhaseDetails phase, Model model) {
        model.addAttribute("phase", phase);
        return "project/phase-postponement";
    }
}
