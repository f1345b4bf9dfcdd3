package dk.fremdrift.steering;

import dk.fremdrift.decision.VotingService;
import dk.fremdrift.security.CanVote;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member declares an interest, after having confirmed it: it cannot be taken back. */
@Controller
@RequestMapping("/projects/{id}/decisions/{submissionId}/recusal")
@CanVote
class RecusalController {

    private final DecisionPage page;
    private final VotingService voting;

    RecusalController(DecisionPage page, VotingService voting) {
        this.page = page;
        this.voting = voting;
    }

    @GetMapping
    String newForm(
            @PathVariable UUID id,
            @PathVariable UUID submissionId,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        model.addAttribute("matter", page.find(id, submissionId, user));
        return "steering/recusal";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID submissionId,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes flash) {
        Matter matter = page.find(id, submissionId, user);
        try {
            voting.recuse(submissionId, matter.actor());
            flash.addFlashAttribute("notice", "steering.recused");
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", "steering.tooLate");
        }
        return "redirect:/projects/" + id + "/decisions/" + submissionId;
    }
}
