package dk.fremdrift.steering;

import dk.fremdrift.decision.VotingService;
import dk.fremdrift.security.CanReadDecisions;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member, a leader or the submitter comments; that nobody else does, the service sees to. */
@Controller
class CommentController {

    private final DecisionPage page;
    private final VotingService voting;

    CommentController(DecisionPage page, VotingService voting) {
        this.page = page;
        this.voting = voting;
    }

    @PostMapping("/projects/{id}/decisions/{submissionId}/comments")
    @CanReadDecisions
    String create(
            @PathVariable UUID id,
            @PathVariable UUID submissionId,
            @Valid @ModelAttribute("form") CommentForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        Matter matter = page.find(id, submissionId, user);
        if (errors.hasErrors() && matter.isOpen() && page.proceedings(matter).mayComment()) {
            model.addAttribute("failed", true);
            return page.show(matter, page.proceedings(matter), model);
        }
        try {
            voting.comment(submissionId, matter.actor(), form.comment());
            flash.addFlashAttribute("notice", "steering.commented");
            if (form.choice() != null) {
                flash.addFlashAttribute(DecisionPage.CHOSEN, form.choice());
            }
            return "redirect:/projects/" + id + "/decisions/" + submissionId;
        } catch (ConflictException e) {
            Matter ended = page.find(id, submissionId, user);
            model.addAttribute("problem", "steering.comment.tooLate");
            model.addAttribute("typed", form.comment());
            return page.show(ended, page.proceedings(ended), model);
        }
    }
}
