package dk.fremdrift.steering;

import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.security.CanSubmit;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The submitter takes a submission back, after having confirmed it. */
@Controller
@RequestMapping("/projects/{id}/decisions/{submissionId}/withdrawal")
@CanSubmit
class WithdrawalController {

    private final DecisionPage page;
    private final SubmissionService submissions;

    WithdrawalController(DecisionPage page, SubmissionService submissions) {
        this.page = page;
        this.submissions = submissions;
    }

    @GetMapping
    String newForm(
            @PathVariable UUID id,
            @PathVariable UUID submissionId,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        Matter matter = page.find(id, submissionId, user);
        if (!matter.isMine()) {
            throw new AccessDeniedException("Only the submitter may withdraw");
        }
        model.addAttribute("matter", matter);
        return "steering/withdrawal";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID submissionId,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes flash) {
        Matter matter = page.find(id, submissionId, user);
        try {
            submissions.withdraw(submissionId, matter.actor());
            flash.addFlashAttribute("notice", "steering.withdrawn");
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", "steering.tooLate");
        }
        return "redirect:/projects/" + id + "/decisions/" + submissionId;
    }
}
