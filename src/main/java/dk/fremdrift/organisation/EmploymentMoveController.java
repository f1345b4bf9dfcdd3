package dk.fremdrift.organisation;

import dk.fremdrift.organisation.PersonDetails.EmploymentRow;
import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
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

/** Moves a person: what they were ends the day before, and what they are from then on is a new employment. */
@Controller
@RequestMapping("/people/{personId}/employments/{employmentId}/move")
@CanManageOrganisations
class EmploymentMoveController {

    private final EmploymentPages pages;
    private final PeopleService service;

    EmploymentMoveController(EmploymentPages pages, PeopleService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping
    String newForm(@PathVariable UUID personId, @PathVariable UUID employmentId, Model model) {
        PersonDetails person = pages.person(personId);
        EmploymentRow present = person.present(employmentId);
        model.addAttribute("form", present.form(null, person.version()));
        return pages.form(person, present, "moved", model);
    }

    @PostMapping
    String create(
            @PathVariable UUID personId,
            @PathVariable UUID employmentId,
            @Valid @ModelAttribute("form") EmploymentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        BindingResult mistakes =
                Mistakes.besidesStored(errors, () -> pages.person(personId).stored(employmentId), model);
        if (!mistakes.hasErrors()) {
            form.check(mistakes);
        }
        try {
            if (!mistakes.hasErrors()
                    && EmploymentRules.saves(mistakes, "beginsOn", () -> service.move(personId, employmentId, form))) {
                flash.addFlashAttribute("notice", "organisation.employment.moved");
                return "redirect:/people/" + personId;
            }
        } catch (ObjectOptimisticLockingFailureException e) {
            PersonDetails person = pages.person(personId);
            Conflict.show(model, form, form.readAt(person.version()));
            return pages.form(person, person.present(employmentId), "moved", model);
        }
        model.addAttribute("failed", true);
        PersonDetails person = pages.person(personId);
        return pages.form(person, person.present(employmentId), "moved", model);
    }
}
