package dk.fremdrift.project;

import dk.fremdrift.security.CanFillSeats;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends somebody's time in a seat, on a day or at once. */
@Controller
@RequestMapping("/projects/{id}/organisation/holders/{holderId}/end")
@CanFillSeats
class SeatHolderEndController {

    private final OrganisationPages pages;
    private final SteeringGroupService service;
    private final Clock clock;

    SeatHolderEndController(OrganisationPages pages, SteeringGroupService service, Clock clock) {
        this.pages = pages;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @PathVariable UUID holderId, Model model) {
        model.addAttribute(
                "form",
                new EndForm(
                        LocalDate.now(clock), null, pages.holder(id, holderId).version()));
        return form(id, holderId, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID holderId,
            @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (form.atOnce() || !errors.hasErrors()) {
            try {
                service.end(id, holderId, form);
                flash.addFlashAttribute("notice", "project.seat.left");
                return "redirect:/projects/" + id + "/organisation";
            } catch (ConflictException | ObjectOptimisticLockingFailureException e) {
                OrganisationPage.HolderRow stored = pages.holder(id, holderId);
                if (stored.standing().isOver()) {
                    flash.addFlashAttribute("problem", "project.end.alreadyOver");
                    return "redirect:/projects/" + id + "/organisation";
                }
                if (e instanceof ConflictException conflict) {
                    Mistakes.add(errors, "lastDay", conflict.messageKey());
                } else {
                    Conflict.show(model, form, new EndForm(stored.standing().to(), form.now(), stored.version()));
                    return form(id, holderId, model);
                }
            } catch (DataIntegrityViolationException e) {
                SeatRules.rejectEnd(e, errors);
            }
        }
        model.addAttribute("failed", true);
        return form(id, holderId, model);
    }

    private String form(UUID id, UUID holderId, Model model) {
        model.addAttribute("holder", pages.holder(id, holderId));
        return "project/holder-end";
    }
}
