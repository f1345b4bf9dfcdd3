package dk.fremdrift.budget;

import dk.fremdrift.organisation.People;
import dk.fremdrift.project.Phases;
import dk.fremdrift.security.CanSubmit;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NotFoundException;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Putting phases of the draft forward to the steering group: the version is frozen, so it is asked about first. */
@Controller
@RequestMapping("/projects/{id}/budget/versions/{versionId}/submission")
@CanSubmit
class BudgetSubmissionController {

    private final BudgetSubmissionService service;
    private final BudgetQueries queries;
    private final Phases phases;
    private final People people;

    BudgetSubmissionController(BudgetSubmissionService service, BudgetQueries queries, Phases phases, People people) {
        this.service = service;
        this.queries = queries;
        this.phases = phases;
        this.people = people;
    }

    @GetMapping
    String newForm(
            @PathVariable UUID id, @PathVariable UUID versionId, Locale locale, Model model, RedirectAttributes flash) {
        if (!page(id, versionId, locale, model)) {
            return tooLate(id, versionId, flash);
        }
        model.addAttribute("form", new SubmissionForm(suggested(model), null));
        return "budget/submission";
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID versionId,
            @Valid @ModelAttribute("form") SubmissionForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                service.submit(id, versionId, form, people.ofAccount(user.accountId()));
                flash.addFlashAttribute("notice", "budget.submitted");
                return frozen(id, versionId);
            } catch (SubmissionRefusedException refused) {
                refused.problems()
                        .forEach(problem -> Mistakes.add(
                                errors,
                                "phases",
                                problem.messageKey(),
                                problem.arguments().toArray()));
            } catch (ConflictException refused) {
                errors.reject(refused.messageKey());
            }
        }
        model.addAttribute("failed", true);
        return page(id, versionId, locale, model) ? "budget/submission" : tooLate(id, versionId, flash);
    }

    /** Whoever comes too late, or clicks twice, is told and shown what was submitted. */
    private static String tooLate(UUID id, UUID versionId, RedirectAttributes flash) {
        flash.addFlashAttribute("problem", "budget.submission.already");
        return frozen(id, versionId);
    }

    private static String frozen(UUID id, UUID versionId) {
        return "redirect:/projects/" + id + "/budget/versions/" + versionId;
    }

    /** Whether there is something to submit: the version is still a draft. */
    private boolean page(UUID id, UUID versionId, Locale locale, Model model) {
        BudgetOverview overview = queries.overview(id, true);
        VersionRow version = overview.versions().stream()
                .filter(row -> row.id().equals(versionId))
                .findAny()
                .orElseThrow(() -> new NotFoundException("budget version", versionId));
        model.addAttribute("overview", overview);
        model.addAttribute("version", version);
        model.addAttribute("comparison", queries.compare(overview.approvedId(), versionId, phases.of(id), locale));
        return version.state() == BudgetState.DRAFT;
    }

    /** The phases that are ready and say something new. */
    private static Set<UUID> suggested(Model model) {
        return Objects.requireNonNull((Comparison) model.getAttribute("comparison")).phases().stream()
                .filter(phase -> phase.isChanged() && !phase.isEmpty() && !phase.isIncomplete())
                .map(ComparedPhase::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
