package dk.fremdrift.steering;

import dk.fremdrift.decision.Outcome;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.security.CanVote;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
            Model model,
            RedirectAttributes flash) {
        Matter matter = page.find(id, submissionId, user);
        if (!matter.isOpen() || !page.proceedings(matter).part().isSeated()) {
            flash.addFlashAttribute("problem", matter.isOpen() ? "steering.recused.already" : "steering.tooLate");
            return "redirect:/projects/" + id + "/decisions/" + submissionId;
        }
        model.addAttribute("form", RecusalForm.EMPTY);
        return form(matter, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID submissionId,
            @Valid @ModelAttribute("form") RecusalForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        Matter matter = page.find(id, submissionId, user);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return form(matter, model);
        }
        try {
            Optional<Outcome> outcome = voting.recuse(submissionId, matter.actor(), form.recusalReason());
            flash.addFlashAttribute(
                    "notice",
                    outcome.map(fallen -> "steering.recused." + fallen).orElse("steering.recused"));
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", "steering.tooLate");
        }
        return "redirect:/projects/" + id + "/decisions/" + submissionId;
    }

    private static String form(Matter matter, Model model) {
        model.addAttribute("matter", matter);
        return "steering/recusal";
    }
}
