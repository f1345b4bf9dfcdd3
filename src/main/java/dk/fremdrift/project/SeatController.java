package dk.fremdrift.project;

import dk.fremdrift.security.CanFillSeats;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seats of the steering group of a project. */
@Controller
@RequestMapping("/projects/{id}/organisation/seats")
@CanFillSeats
class SeatController {

    private final SteeringGroupService service;
    private final OrganisationPages pages;
    private final Suggestions suggestions;

    SeatController(SteeringGroupService service, OrganisationPages pages, Suggestions suggestions) {
        this.service = service;
        this.pages = pages;
        this.suggestions = suggestions;
    }

    @GetMapping("/new")
    String newForm(@PathVariable UUID id, Model model) {
        model.addAttribute("form", SeatForm.empty(pages.firstDay(id)));
        return form(id, null, model);
    }

    /** @param another whether an empty form for the next seat comes afterwards */
    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SeatForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String another,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                List<String> made = suggestions.newOrganisations(
                        form.seatOrganisation(), form.person().isEmpty() ? null : form.organisation());
                Optional<UUID> holder = service.setUp(id, form);
                flash.addFlashAttribute("newOrganisations", made);
                WhoWasTyped.confirm("project.seat.saved", holder.flatMap(pages::nameWithoutAccount), flash);
                return "redirect:/projects/" + id + "/organisation" + (another == null ? "" : "/seats/new");
            } catch (ConflictException e) {
                WhoWasTyped.reject(e, errors, model);
            } catch (DataIntegrityViolationException e) {
                SeatRules.reject(e, errors);
            }
        }
        model.addAttribute("failed", true);
        return form(id, null, model);
    }

    @GetMapping("/{seatId}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID seatId, Model model) {
        OrganisationPage.SeatRow seat = pages.seat(id, seatId);
        model.addAttribute("form", form(seat));
        return form(id, seat, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{seatId}/edit")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID seatId,
            @Valid @ModelAttribute("form") SeatForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        Supplier<SeatForm> stored = () -> form(pages.seat(id, seatId));
        SeatForm settled = Conflict.settle(form, take, stored);
        if (!errors.hasErrors()) {
            try {
                List<String> made = suggestions.newOrganisations(settled.seatOrganisation());
                service.revise(id, seatId, settled);
                flash.addFlashAttribute("newOrganisations", made);
                flash.addFlashAttribute("notice", "project.seat.saved");
                return "redirect:/projects/" + id + "/organisation";
            } catch (ObjectOptimisticLockingFailureException e) {
                OrganisationPage.SeatRow seat = pages.seat(id, seatId);
                Conflict.show(model, settled, form(seat));
                return form(id, seat, model);
            } catch (DataIntegrityViolationException e) {
                SeatRules.reject(e, errors);
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, stored);
        return form(id, pages.seat(id, seatId), model);
    }

    private static SeatForm form(OrganisationPage.SeatRow seat) {
        return new SeatForm(
                seat.title(),
                seat.organisation(),
                seat.chair() ? true : null,
                seat.position(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                seat.version());
    }

    private String form(UUID id, OrganisationPage.@Nullable SeatRow seat, Model model) {
        if (seat == null) {
            model.addAttribute("people", suggestions.people(id, true));
        } else {
            model.addAttribute("seat", seat);
        }
        model.addAttribute("organisations", suggestions.organisations());
        return "project/seat";
    }
}
