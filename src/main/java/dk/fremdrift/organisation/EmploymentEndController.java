package dk.fremdrift.organisation;

import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.Conflict;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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

/** Ends where a person works. */
@Controller
@RequestMapping("/people/{personId}/employments/{employmentId}/end")
@CanManageOrganisations
class EmploymentEndController {

    private final EmploymentPages pages;
    private final PeopleService service;
    private final Clock clock;

    EmploymentEndController(EmploymentPages pages, PeopleService service, Clock clock) {
        this.pages = pages;
        this.service = service;
        this.clock = clock;
    }

    @GetMapping
    String newForm(@PathVariable UUID personId, @PathVariable UUID employmentId, Model model) {
        PersonDetails person = pages.person(personId);
        model.addAttribute("form", new LeavingForm(LocalDate.now(clock), person.version()));
        return form(person, employmentId, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID personId,
            @PathVariable UUID employmentId,
            @Valid @ModelAttribute("form") LeavingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        try {
            if (!errors.hasErrors()
                    && EmploymentRules.saves(errors, "endsOn", () -> service.end(personId, employmentId, form))) {
                flash.addFlashAttribute("notice", "organisation.employment.ended");
                return "redirect:/people/" + personId;
            }
        } catch (ObjectOptimisticLockingFailureException e) {
            PersonDetails person = pages.person(personId);
            Conflict.show(model, form, new LeavingForm(form.endsOn(), person.version()));
            return form(person, employmentId, model);
        }
        model.addAttribute("failed", true);
        return form(pages.person(personId), employmentId, model);
    }

    private static String form(PersonDetails person, UUID employmentId, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("employment", person.present(employmentId));
        return "organisation/employment-end";
    }
}
