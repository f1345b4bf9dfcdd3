package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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

/** The phases of a project. */
@Controller
@RequestMapping("/projects/{id}/phases")
class PhaseController {

    private final PhasePlan plan;
    private final PhaseService service;
    private final Clock clock;

    PhaseController(PhasePlan plan, PhaseService service, Clock clock) {
        this.plan = plan;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping
    @CanReadProject
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("plan", plan.timePlan(id, LocalDate.now(clock)));
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
        model.addAttribute("form", plan.find(id, phaseId).form());
        model.addAttribute("phaseId", phaseId);
        return "project/phase";
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{phaseId}/edit")
    @CanDescribeProject
    String update(
            @PathVariable UUID id,
            @PathVariable UUID phaseId,
            @Valid @ModelAttribute("form") PhaseForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("phaseId", phaseId);
        Supplier<PhaseForm> stored = () -> plan.find(id, phaseId).form();
        PhaseForm settled = Conflict.settle(form, take, stored);
        settled.check(errors);
        if (errors.hasErrors()) {
            Conflict.keep(model, form, take, stored);
            return failed(model);
        }
        try {
            service.revise(id, phaseId, settled);
        } catch (ObjectOptimisticLockingFailureException e) {
            Conflict.show(model, settled, stored.get());
            return "project/phase";
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

    private static String failed(Model model) {
        model.addAttribute("failed", true);
        return "project/phase";
    }
}
