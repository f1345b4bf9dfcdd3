package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deletes a phase that nothing points at, after asking. */
@Controller
@RequestMapping("/projects/{id}/phases/{phaseId}/deletion")
@CanDescribeProject
class PhaseDeletionController {

    private final PhasePlan plan;
    private final PhaseService service;

    PhaseDeletionController(PhasePlan plan, PhaseService service) {
        this.plan = plan;
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID phaseId, Model model) {
        model.addAttribute("phase", plan.find(id, phaseId));
        model.addAttribute("left", plan.contents(phaseId));
        return "project/phase-deletion";
    }

    @PostMapping
    String create(@PathVariable UUID id, @PathVariable UUID phaseId, Model model, RedirectAttributes flash) {
        try {
            service.delete(id, phaseId);
        } catch (ConflictException e) {
            model.addAttribute("refused", e.messageKey());
            return newForm(id, phaseId, model);
        }
        flash.addFlashAttribute("notice", "project.phase.deleted");
        return "redirect:/projects/" + id + "/phases";
    }
}
