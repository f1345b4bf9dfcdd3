package dk.fremdrift.project;

import dk.fremdrift.project.OrganisationPage.HolderRow;
import dk.fremdrift.security.CanFillSeats;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
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

/** Mends the first day of somebody who sits in a seat, or will. */
@Controller
@RequestMapping("/projects/{id}/organisation/holders/{holderId}/edit")
@CanFillSeats
class SeatHolderCorrectionController {

    private final OrganisationPages pages;
    private final SteeringGroupService service;

    SeatHolderCorrectionController(OrganisationPages pages, SteeringGroupService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @PathVariable UUID holderId, Model model) {
        HolderRow holder = pages.holder(id, holderId);
        model.addAttribute("form", holder.form());
        return form(holder, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID holderId,
            @ModelAttribute("form") HolderCorrectionForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                service.correct(id, holderId, form);
                flash.addFlashAttribute("notice", "project.holder.corrected");
                return "redirect:/projects/" + id + "/organisation";
            } catch (ConflictException e) {
                flash.addFlashAttribute("problem", e.messageKey());
                return "redirect:/projects/" + id + "/organisation";
            } catch (ObjectOptimisticLockingFailureException e) {
                HolderRow stored = pages.holder(id, holderId);
                Conflict.show(model, form, stored.form());
                return form(stored, model);
            } catch (DataIntegrityViolationException e) {
                SeatRules.rejectFirstDay(e, errors);
            }
        }
        model.addAttribute("failed", true);
        return form(pages.holder(id, holderId), model);
    }

    private static String form(HolderRow holder, Model model) {
        model.addAttribute("holder", holder);
        return "project/holder-correction";
    }
}
