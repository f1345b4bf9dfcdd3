package dk.fremdrift.project;

import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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

/** Who takes part in a phase. */
@Controller
@RequestMapping("/projects/{id}/phases/{phaseId}/participants")
@CanDescribeProject
class PhaseParticipantController {

    private static final String SAVED = "project.participant.saved";

    private final PhasePlan plan;
    private final Participations participations;
    private final ParticipantService service;

    PhaseParticipantController(PhasePlan plan, Participations participations, ParticipantService service) {
        this.plan = plan;
        this.participations = participations;
        this.service = service;
    }

    @GetMapping("/new")
    String newForm(@PathVariable UUID id, @PathVariable UUID phaseId, Model model) {
        model.addAttribute("form", ParticipantForm.EMPTY);
        return page(id, phaseId, model);
    }

    /** @param another whether an empty form for the next one comes afterwards */
    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID phaseId,
            @Valid @ModelAttribute("form") ParticipantForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String another,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                service.add(id, phaseId, form);
                String list = saved(id, SAVED, flash);
                return another == null ? list : list + "/" + phaseId + "/participants/new";
            } catch (ConflictException e) {
                Mistakes.add(errors, "participantRole", e.messageKey());
            }
        }
        model.addAttribute("failed", true);
        return page(id, phaseId, model);
    }

    @GetMapping("/{participantId}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID phaseId, @PathVariable UUID participantId, Model model) {
        model.addAttribute(
                "form", participations.find(id, phaseId, participantId).form());
        return page(id, phaseId, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{participantId}/edit")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID phaseId,
            @PathVariable UUID participantId,
            @Valid @ModelAttribute("form") ParticipantForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        Supplier<ParticipantForm> stored =
                () -> participations.find(id, phaseId, participantId).form();
        BindingResult mistakes = Mistakes.besidesStored(errors, stored, model);
        ParticipantForm settled = Conflict.settle(form, take, stored);
        settled.check(mistakes);
        if (!mistakes.hasErrors()) {
            try {
                service.revise(id, phaseId, participantId, settled);
                return saved(id, SAVED, flash);
            } catch (ConflictException e) {
                Mistakes.add(mistakes, "participantRole", e.messageKey());
            } catch (ObjectOptimisticLockingFailureException e) {
                Conflict.show(model, settled, stored.get());
                return page(id, phaseId, model);
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, stored);
        return page(id, phaseId, model);
    }

    @PostMapping("/{participantId}/deletion")
    String delete(
            @PathVariable UUID id,
            @PathVariable UUID phaseId,
            @PathVariable UUID participantId,
            RedirectAttributes flash) {
        service.remove(id, phaseId, participantId);
        return saved(id, "project.participant.removed", flash);
    }

    private static String saved(UUID id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/projects/" + id + "/phases";
    }

    private String page(UUID id, UUID phaseId, Model model) {
        model.addAttribute("phase", plan.find(id, phaseId));
        model.addAttribute("roles", participations.roles(id));
        return "project/phase-participant";
    }
}
