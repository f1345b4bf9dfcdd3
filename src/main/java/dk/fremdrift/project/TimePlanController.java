package dk.fremdrift.project;

import dk.fremdrift.security.CanReadProject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The time and action plan as a picture and a table in one, to read and to print. */
@Controller
class TimePlanController {

    private final PhasePlan plan;
    private final Clock clock;

    TimePlanController(PhasePlan plan, Clock clock) {
        this.plan = plan;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/phases/plan")
    @CanReadProject
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("plan", plan.timePlan(id, LocalDate.now(clock)));
        return "project/time-plan";
    }
}
