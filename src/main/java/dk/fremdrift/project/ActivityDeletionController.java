package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deletes an activity or a milestone that was planned by mistake, after asking. */
@Controller
@RequestMapping("/projects/{id}/phases/activities/{activityId}/deletion")
@CanDescribeProject
class ActivityDeletionController {

    private final PhasePlan plan;
    private final ActivityService service;

    ActivityDeletionController(PhasePlan plan, ActivityService service) {
        this.plan = plan;
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID activityId, Model model) {
        model.addAttribute("activity", plan.findActivity(id, activityId));
        return "project/activity-deletion";
    }

    @PostMapping
    String create(@PathVariable UUID id, @PathVariable UUID activityId, RedirectAttributes flash) {
        service.delete(id, activityId);
        flash.addFlashAttribute("notice", "project.activity.deleted");
        return "redirect:/projects/" + id + "/phases";
    }
}
