package dk.fremdrift.contribution;

import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.project.Phases;
import dk.fremdrift.project.ProjectIntake;
import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Option;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a contribution over into the description or the plan of the project. */
@Controller
@RequestMapping("/projects/{id}/contributions/{contributionId}/takeover")
@CanDescribeProject
class TakeoverController {

    private final ContributionPages pages;
    private final ContributionService service;
    private final ProjectIntake project;
    private final Phases phases;

    TakeoverController(ContributionPages pages, ContributionService service, ProjectIntake project, Phases phases) {
        this.pages = pages;
        this.service = service;
        this.project = project;
        this.phases = phases;
    }

    @GetMapping
    String newForm(@PathVariable UUID id, @PathVariable UUID contributionId, Locale locale, Model model) {
        ContributionDetails contribution = pages.contribution(id, contributionId);
        model.addAttribute("form", contribution.takeover());
        return form(id, contribution, locale, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID contributionId,
            @Valid @ModelAttribute("form") TakeoverForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        ContributionDetails contribution = pages.contribution(id, contributionId);
        TakeoverForm settled =
                Conflict.settle(form, take, () -> contribution.takeover().at(form));
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            Conflict.keep(model, form, take, () -> contribution.takeover().at(form));
            return form(id, contribution, locale, model);
        }
        try {
            service.takeOver(id, contributionId, settled);
            flash.addFlashAttribute("notice", "contribution.takeover.done");
        } catch (ConflictException e) {
            if (e.messageKey().equals(ProjectIntake.PHASE_GONE)) {
                Mistakes.add(errors, "takePhase", ProjectIntake.PHASE_GONE);
                model.addAttribute("failed", true);
                return form(id, contribution, locale, model);
            }
            flash.addFlashAttribute("problem", e.messageKey());
        } catch (ObjectOptimisticLockingFailureException e) {
            ContributionDetails now = pages.contribution(id, contributionId);
            Conflict.show(model, settled, now.takeover().at(settled));
            return form(id, now, locale, model);
        }
        return "redirect:/projects/" + id + "/contributions/" + contributionId;
    }

    private String form(UUID id, ContributionDetails contribution, Locale locale, Model model) {
        model.addAttribute("contribution", contribution);
        model.addAttribute("sections", project.sections());
        model.addAttribute(
                "phases",
                phases.of(id).stream().map(phase -> option(phase, locale)).toList());
        return "contribution/takeover";
    }

    private static Option option(PhaseInfo phase, Locale locale) {
        return new Option(phase.id().toString(), phase.label(locale));
    }
}
