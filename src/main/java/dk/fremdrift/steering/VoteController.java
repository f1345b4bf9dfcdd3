package dk.fremdrift.steering;

import dk.fremdrift.decision.Outcome;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.security.CanVote;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member votes. */
@Controller
class VoteController {

    private final DecisionPage page;
    private final VotingService voting;

    VoteController(DecisionPage page, VotingService voting) {
        this.page = page;
        this.voting = voting;
    }

    @PostMapping("/projects/{id}/decisions/{submissionId}/votes")
    @CanVote
    String create(
            @PathVariable UUID id,
            @PathVariable UUID submissionId,
            @Valid @ModelAttribute("form") VoteForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        Matter matter = page.find(id, submissionId, user);
        if (form.lacksReason() && !page.proceedings(matter).explained().contains(form.choice())) {
            Mistakes.add(errors, "comment", "steering.reason");
        }
        if (errors.hasErrors() && matter.isOpen()) {
            model.addAttribute("failed", true);
            return page.show(matter, page.proceedings(matter), model);
        }
        try {
            Optional<Outcome> outcome =
                    voting.castAsRead(submissionId, matter.actor(), form.choice(), form.comment(), form.latest());
            flash.addFlashAttribute(
                    "notice",
                    outcome.map(fallen -> "steering.decided." + fallen).orElse("steering.voted." + form.choice()));
            return "redirect:/projects/" + id + "/decisions/" + submissionId;
        } catch (ConflictException e) {
            return refused(page.find(id, submissionId, user), form, e, model, flash);
        }
    }

    // A second click on the vote by which the decision fell is not too late: the vote was counted
    private String refused(Matter matter, VoteForm form, ConflictException e, Model model, RedirectAttributes flash) {
        Proceedings proceedings = page.proceedings(matter);
        if (matter.outcome() != null
                && form.choice() != null
                && form.choice() == proceedings.mine()
                && proceedings.hasSaid(matter.actor(), form.comment())) {
            flash.addFlashAttribute("notice", "steering.decided." + matter.outcome());
            return "redirect:/projects/" + matter.projectId() + "/decisions/" + matter.id();
        }
        model.addAttribute("problem", e.messageKey());
        if (proceedings.part().mayVote()) {
            // The form stands as it was typed, now that the newer vote is seen
            model.addAttribute("form", form.readWith(proceedings.latest()));
        } else {
            model.addAttribute("typed", form.comment());
        }
        return page.show(matter, proceedings, model);
    }
}
