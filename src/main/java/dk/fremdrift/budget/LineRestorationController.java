package dk.fremdrift.budget;

import dk.fremdrift.security.CanDraftBudget;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes an approved line that was removed from the draft back in. */
@Controller
class LineRestorationController {

    private final LineService service;

    LineRestorationController(LineService service) {
        this.service = service;
    }

    @PostMapping("/projects/{id}/budget/lines/{lineKey}/restoration")
    @CanDraftBudget
    String create(@PathVariable UUID id, @PathVariable UUID lineKey, RedirectAttributes flash) {
        try {
            service.restore(id, lineKey);
            flash.addFlashAttribute("notice", "budget.line.restored");
        } catch (ConflictException refused) {
            flash.addFlashAttribute("problem", refused.messageKey());
        }
        return "redirect:/projects/" + id + "/budget";
    }
}
