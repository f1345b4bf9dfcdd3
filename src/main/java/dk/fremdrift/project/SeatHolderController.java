package dk.fremdrift.project;

import dk.fremdrift.security.CanFillSeats;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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

/** Puts people in a seat of the steering group. */
@Controller
@RequestMapping("/projects/{id}/organisation/seats/{seatId}/holders")
@CanFillSeats
class SeatHolderController {

    private final SteeringGroupService service;
    private final OrganisationPages pages;
    private final Suggestions suggestions;

    SeatHolderController(SteeringGroupService service, OrganisationPages pages, Suggestions suggestions) {
        this.service = service;
        this.pages = pages;
        this.suggestions = suggestions;
    }

    /** @param as as what somebody is to be put in the seat; else as what it lacks */
    @GetMapping("/new")
    String newForm(
            @PathVariable UUID id,
            @PathVariable UUID seatId,
            @RequestParam(required = false) @Nullable HolderKind as,
            Model model) {
        OrganisationPage.SeatRow seat = pages.seat(id, seatId);
        HolderKind needed = seat.lacksHolder() ? HolderKind.HOLDER : HolderKind.DEPUTY;
        HolderKind kind = as == null ? needed : as;
        LocalDate free = seat.freeFrom(kind);
        model.addAttribute(
                "form", HolderForm.empty(kind, free == null ? pages.firstDay(id) : free, seat.freeUntil(kind)));
        return form(id, seat, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @PathVariable UUID seatId,
            @Valid @ModelAttribute("form") HolderForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                List<String> made = suggestions.newOrganisations(form.organisation());
                UUID holder = service.fill(id, seatId, form);
                flash.addFlashAttribute("newOrganisations", made);
                WhoWasTyped.confirm("project.seat.filled", pages.nameWithoutAccount(holder), flash);
                return "redirect:/projects/" + id + "/organisation";
            } catch (ConflictException e) {
                WhoWasTyped.reject(e, errors, model);
            } catch (DataIntegrityViolationException e) {
                SeatRules.reject(e, errors);
            }
        }
        model.addAttribute("failed", true);
        return form(id, pages.seat(id, seatId), model);
    }

    private String form(UUID id, OrganisationPage.SeatRow seat, Model model) {
        model.addAttribute("seat", seat);
        model.addAttribute("kinds", List.of(HolderKind.values()));
        model.addAttribute("people", suggestions.people(id, true));
        model.addAttribute("organisations", suggestions.organisations());
        return "project/holder";
    }
}
