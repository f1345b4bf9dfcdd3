package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.ConflictException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a planned phase. */
@Controller
class PhaseOpeningController {

    private final PhaseService service;
    private final Clock clock;

    PhaseOpeningController(PhaseService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    @PostMapping("/projects/{id}/phases/{phaseId}/opening")
    @CanDescribeProject
    String create(@PathVariable UUID id, @PathVariable UUID phaseId, RedirectAttributes flash) {
        try {
            service.open(id, phaseId, LocalDate.now(clock));
            flash.addFlashAttribute("notice", "project.phase.opened");
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/projects/" + id + "/phases";
    }
}
