package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** The activities and milestones of a project's time and action plan. */
@Controller
@RequestMapping("/projects/{id}/phases/activities")
@CanDescribeProject
class ActivityController {

    private static final String PAGE = "project/activity";

    private final PhasePlan plan;
    private final ActivityService service;
    private final ProjectDescriptions descriptions;
    private final Clock clock;

    ActivityController(PhasePlan plan, ActivityService service, ProjectDescriptions descriptions, Clock clock) {
        this.plan = plan;
        this.service = service;
        this.descriptions = descriptions;
        this.clock = clock;
    }

    /** @param phase the phase that is suggested, if any */
    @GetMapping("/new")
    String newForm(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID phase, Model model) {
        ProjectDescription project = descriptions.find(id);
        model.addAttribute(
                "form",
                ActivityForm.empty(
                        phase, project.isOver(LocalDate.now(clock)), project.status() == ProjectStatus.CLOSED));
        return page(id, model);
    }

    /** @param another whether an empty form for the next one comes afterwards */
    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String another,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return page(id, model);
        }
        try {
            service.plan(id, form);
        } catch (ConflictException e) {
            Mistakes.add(errors, "phaseId", e.messageKey());
            return gone(id, model, response);
        }
        saved(form, flash);
        if (another == null) {
            return "redirect:/projects/" + id + "/phases";
        }
        flash.addAttribute("phase", form.phaseId());
        return "redirect:/projects/" + id + "/phases/activities/new";
    }

    @GetMapping("/{activityId}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID activityId, Model model) {
        ActivityDetails activity = plan.findActivity(id, activityId);
        model.addAttribute("form", activity.form());
        model.addAttribute("activityId", activityId);
        List<PhaseDetails> phases = plan.phases(id);
        model.addAttribute("activity", activity);
        phases.stream()
                .filter(phase -> phase.id().equals(activity.phaseId()))
                .forEach(phase -> model.addAttribute("phase", phase));
        return page(id, phases, model);
    }

    /**
     * Whoever saves an activity that somebody has deleted keeps what they have written, and may save it as a new one.
     *
     * @param take the fields in which the editor prefers what somebody else has stored meanwhile
     */
    @PostMapping("/{activityId}/edit")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        ActivityDetails activity = plan.activityIfAny(id, activityId).orElse(null);
        if (activity == null) {
            model.addAttribute("gone", true);
            return gone(id, model, response);
        }
        ActivityForm stored = activity.form();
        model.addAttribute("activityId", activityId);
        BindingResult mistakes = Mistakes.besidesStored(errors, () -> stored, model);
        ActivityForm settled = Conflict.settle(form, take, () -> stored);
        settled.check(mistakes);
        if (mistakes.hasErrors()) {
            model.addAttribute("failed", true);
            Conflict.keep(model, form, take, () -> stored);
            return page(id, stored, model);
        }
        try {
            service.revise(id, activityId, settled);
        } catch (ConflictException e) {
            Conflict.keep(model, form, take, () -> stored);
            Mistakes.add(mistakes, "phaseId", e.messageKey());
            return gone(id, model, response);
        } catch (ObjectOptimisticLockingFailureException e) {
            ActivityForm now = plan.findActivity(id, activityId).form();
            Conflict.show(model, settled, now);
            return page(id, now, model);
        }
        saved(settled, flash);
        return "redirect:/projects/" + id + "/phases";
    }

    // What was to be saved, or saved in, is not there; what was typed is
    private String gone(UUID id, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("failed", true);
        return page(id, model);
    }

    private static void saved(ActivityForm form, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "project.activity.saved");
        flash.addFlashAttribute("noticeArg", form.activityTitle().strip());
    }

    private String page(UUID id, ActivityForm stored, Model model) {
        model.addAttribute(
                "theirPhase",
                stored.phaseId() == null
                        ? null
                        : plan.find(id, stored.phaseId()).title());
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        return page(id, plan.phases(id), model);
    }

    private String page(UUID id, List<PhaseDetails> phases, Model model) {
        model.addAttribute("phases", phases);
        model.addAttribute("responsible", plan.responsible(id));
        return PAGE;
    }
}
