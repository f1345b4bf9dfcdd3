package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.Conflict;
import jakarta.validation.Valid;
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

    ActivityController(PhasePlan plan, ActivityService service) {
        this.plan = plan;
        this.service = service;
    }

    /** @param phase the phase that is suggested, if any */
    @GetMapping("/new")
    String newForm(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID phase, Model model) {
        model.addAttribute("form", ActivityForm.empty(phase));
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
            RedirectAttributes flash) {
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return page(id, model);
        }
        service.plan(id, form);
        saved(form, flash);
        if (another == null) {
            return "redirect:/projects/" + id + "/phases";
        }
        flash.addAttribute("phase", form.phaseId());
        return "redirect:/projects/" + id + "/phases/activities/new";
    }

    @GetMapping("/{activityId}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID activityId, Model model) {
        model.addAttribute("form", plan.findActivity(id, activityId).form());
        model.addAttribute("activityId", activityId);
        return page(id, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{activityId}/edit")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID activityId,
            @Valid @ModelAttribute("form") ActivityForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("activityId", activityId);
        ActivityForm stored = plan.findActivity(id, activityId).form();
        ActivityForm settled = Conflict.settle(form, take, () -> stored);
        settled.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            Conflict.keep(model, form, take, () -> stored);
            return page(id, stored, model);
        }
        try {
            service.revise(id, activityId, settled);
        } catch (ObjectOptimisticLockingFailureException e) {
            ActivityForm now = plan.findActivity(id, activityId).form();
            Conflict.show(model, settled, now);
            return page(id, now, model);
        }
        saved(settled, flash);
        return "redirect:/projects/" + id + "/phases";
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
        model.addAttribute("phases", plan.phases(id));
        model.addAttribute("responsible", plan.responsible(id));
        return PAGE;
    }
}
