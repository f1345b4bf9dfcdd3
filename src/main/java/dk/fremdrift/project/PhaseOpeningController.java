package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a planned phase. */
@Controller
class PhaseOpeningController {

    private final PhaseService service;

    PhaseOpeningController(PhaseService service) {
        this.service = service;
    }

    @PostMapping("/projects/{id}/phases/{phaseId}/opening")
    @CanDescribeProject
    String create(@PathVariable UUID id, @PathVariable UUID phaseId, RedirectAttributes flash) {
        try {
            service.open(id, phaseId);
            flash.addFlashAttribute("notice", "project.phase.opened");
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/projects/" + id + "/phases";
    }
}
