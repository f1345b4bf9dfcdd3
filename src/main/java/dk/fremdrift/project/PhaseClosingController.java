package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closes an open phase, after asking: only a decision opens it again. */
@Controller
@RequestMapping("/projects/{id}/phases/{phaseId}/closing")
@CanDescribeProject
class PhaseClosingController {

    private final PhasePlan plan;
    private final PhaseService service;
    private final People people;
    private final Clock clock;

    PhaseClosingController(PhasePlan plan, PhaseService service, People people, Clock clock) {
        this.plan = plan;
        this.service = service;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID phaseId, Model model) {
        model.addAttribute("phase", plan.find(id, phaseId));
        return "project/phase-closing";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID phaseId,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes flash) {
        try {
            service.close(id, phaseId, LocalDate.now(clock), people.ofAccount(user.accountId()));
            flash.addFlashAttribute("notice", "project.phase.closed");
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/projects/" + id + "/phases";
    }
}
