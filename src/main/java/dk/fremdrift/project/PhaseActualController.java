package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects when a phase really ran. */
@Controller
@RequestMapping("/projects/{id}/phases/{phaseId}/actual")
@CanDescribeProject
class PhaseActualController {

    private final PhasePlan plan;
    private final PhaseService service;
    private final People people;
    private final Clock clock;

    PhaseActualController(PhasePlan plan, PhaseService service, People people, Clock clock) {
        this.plan = plan;
        this.service = service;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @PathVariable UUID phaseId, Model model) {
        PhaseDetails phase = plan.find(id, phaseId);
        model.addAttribute("form", ActualForm.of(phase));
        return page(phase, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID phaseId,
            @Valid @ModelAttribute("form") ActualForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        Supplier<ActualForm> stored = () -> ActualForm.of(plan.find(id, phaseId));
        ActualForm settled = Conflict.settle(form, take, stored);
        settled.check(plan.find(id, phaseId).status(), LocalDate.now(clock), errors);
        if (!errors.hasErrors()) {
            try {
                service.correctActual(id, phaseId, settled, people.ofAccount(user.accountId()));
                flash.addFlashAttribute("notice", "project.actual.saved");
                return "redirect:/projects/" + id + "/phases";
            } catch (ConflictException e) {
                errors.reject(e.messageKey());
            } catch (ObjectOptimisticLockingFailureException e) {
                Conflict.show(model, settled, stored.get());
                return page(plan.find(id, phaseId), model);
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, stored);
        return page(plan.find(id, phaseId), model);
    }

    private static String page(PhaseDetails phase, Model model) {
        model.addAttribute("phase", phase);
        return "project/phase-actual";
    }
}
