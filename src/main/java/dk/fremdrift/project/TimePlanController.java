package dk.fremdrift.project;

import dk.fremdrift.security.CanReadProject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The time and action plan as a picture and a table in one, to read and to print. */
@Controller
class TimePlanController {

    private final PhasePlan plan;
    private final PlanVersions versions;
    private final Clock clock;

    TimePlanController(PhasePlan plan, PlanVersions versions, Clock clock) {
        this.plan = plan;
        this.versions = versions;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/phases/plan")
    @CanReadProject
    String show(@PathVariable UUID id, Model model) {
        TimePlan current = plan.timePlan(id, LocalDate.now(clock));
        List<PlanVersion> put = versions.of(id);
        model.addAttribute("plan", current);
        model.addAttribute("participants", plan.participants(id));
        model.addAttribute("versions", put);
        versions.drift(id, put, current, LocaleContextHolder.getLocale())
                .filter(drift -> !drift.isNone())
                .ifPresent(drift -> model.addAttribute("drift", drift));
        return "project/time-plan";
    }
}
