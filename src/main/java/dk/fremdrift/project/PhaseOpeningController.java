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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a planned phase. */
@Controller
class PhaseOpeningController {

    private final PhaseService service;
    private final People people;
    private final Clock clock;

    PhaseOpeningController(PhaseService service, People people, Clock clock) {
        this.service = service;
        this.people = people;
        this.clock = clock;
    }

    @PostMapping("/projects/{id}/phases/{phaseId}/opening")
    @CanDescribeProject
    String create(
            @PathVariable UUID id,
            @PathVariable UUID phaseId,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes flash) {
        try {
            service.open(id, phaseId, LocalDate.now(clock), people.ofAccount(user.accountId()));
            flash.addFlashAttribute("notice", "project.phase.opened");
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/projects/" + id + "/phases";
    }
}
