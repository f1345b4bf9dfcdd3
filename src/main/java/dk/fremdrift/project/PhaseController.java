package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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

/** The phases of a project. */
@Controller
@RequestMapping("/projects/{id}/phases")
class PhaseController {

    private final PhasePlan plan;
    private final PhaseService service;
    private final People people;
    private final Clock clock;

    PhaseController(PhasePlan plan, PhaseService service, People people, Clock clock) {
        this.plan = plan;
        this.service = service;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    @CanReadProject
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("plan", plan.timePlan(id, LocalDate.now(clock)));
        model.addAttribute("history", plan.history(id));
        model.addAttribute("participants", plan.participants(id));
        return "project/phases";
    }

    @GetMapping("/new")
    @CanDescribeProject
    String newForm(@PathVariable UUID id, Model model) {
        model.addAttribute("form", PhaseForm.empty(plan.nextNumber(id)));
        return "project/phase";
    }

    /** @param another whether an empty form for the next phase comes afterwards */
    @PostMapping
    @CanDescribeProject
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") PhaseForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String another,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            return failed(model);
        }
        try {
            service.plan(id, form);
        } catch (DataIntegrityViolationException e) {
            rejectTaken(e, errors);
            return failed(model);
        }
        flash.addFlashAttribute("notice", "project.phase.saved");
        flash.addFlashAttribute("noticeArg", form.phaseTitle().strip());
        return "redirect:/projects/" + id + "/phases" + (another == null ? "" : "/new");
    }

    @GetMapping("/{phaseId}/edit")
    @CanDescribeProject
    String edit(@PathVariable UUID id, @PathVariable UUID phaseId, Model model) {
        PhaseDetails phase = plan.find(id, phaseId);
        model.addAttribute("form", phase.form());
        return page(phase, model);
    }

    /**
     * Whoever saves a phase that somebody has deleted keeps what they have written, and may save it as a new one.
     *
     * @param take the fields in which the editor prefers what somebody else has stored meanwhile
     */
    @PostMapping("/{phaseId}/edit")
    @CanDescribeProject
    String update(
            @PathVariable UUID id,
            @PathVariable UUID phaseId,
            @Valid @ModelAttribute("form") PhaseForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        PhaseDetails phase = plan.ifAny(id, phaseId).orElse(null);
        if (phase == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("gone", true);
            return failed(model);
        }
        page(phase, model);
        Supplier<PhaseForm> stored = () -> plan.find(id, phaseId).form();
        PhaseForm mine = phase.isFixed() && form.saysNoPeriod() ? form.withPeriod(phase.period()) : form;
        PhaseForm settled = Conflict.settle(mine, take, stored);
        settled.check(errors);
        if (errors.hasErrors()) {
            Conflict.keep(model, form, take, stored);
            return failed(model);
        }
        try {
            service.revise(id, phaseId, settled, people.ofAccount(user.accountId()));
        } catch (ObjectOptimisticLockingFailureException e) {
            Conflict.show(model, settled, stored.get());
            return "project/phase";
        } catch (ConflictException e) {
            errors.reject(e.messageKey());
            return failed(model);
        } catch (DataIntegrityViolationException e) {
            rejectTaken(e, errors);
            Conflict.keep(model, form, take, stored);
            return failed(model);
        }
        flash.addFlashAttribute("notice", "project.phase.saved");
        flash.addFlashAttribute("noticeArg", form.phaseTitle().strip());
        return "redirect:/projects/" + id + "/phases";
    }

    private static void rejectTaken(DataIntegrityViolationException e, BindingResult errors) {
        if (!BrokenRule.of(e).equals("phase_number_once")) {
            throw e;
        }
        Mistakes.add(errors, "phaseNumber", "project.phase.number.taken");
    }

    private static String page(PhaseDetails phase, Model model) {
        model.addAttribute("phaseId", phase.id());
        model.addAttribute("phase", phase);
        return "project/phase";
    }

    private static String failed(Model model) {
        model.addAttribute("failed", true);
        return "project/phase";
    }
}
