package dk.fremdrift.organisation;

import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.Conflict;
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

/** Where a person begins to work, and what is mended about where they work. */
@Controller
@RequestMapping("/people/{personId}/employments")
@CanManageOrganisations
class EmploymentController {

    private final EmploymentPages pages;
    private final PeopleService service;

    EmploymentController(EmploymentPages pages, PeopleService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping("/new")
    String newForm(@PathVariable UUID personId, Model model) {
        PersonDetails person = pages.person(personId);
        model.addAttribute("form", EmploymentForm.empty(person.version()));
        return pages.form(person, null, "begun", model);
    }

    @PostMapping
    String create(
            @PathVariable UUID personId,
            @Valid @ModelAttribute("form") EmploymentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        try {
            if (!errors.hasErrors() && EmploymentRules.saves(errors, "beginsOn", () -> service.begin(personId, form))) {
                flash.addFlashAttribute("notice", "organisation.employment.begun");
                return "redirect:/people/" + personId;
            }
        } catch (ObjectOptimisticLockingFailureException e) {
            PersonDetails person = pages.person(personId);
            Conflict.show(model, form, form.readAt(person.version()));
            return pages.form(person, null, "begun", model);
        }
        model.addAttribute("failed", true);
        return pages.form(pages.person(personId), null, "begun", model);
    }

    @GetMapping("/{employmentId}/edit")
    String edit(@PathVariable UUID personId, @PathVariable UUID employmentId, Model model) {
        PersonDetails person = pages.person(personId);
        model.addAttribute("form", person.stored(employmentId));
        return pages.form(person, person.present(employmentId), "corrected", model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{employmentId}/edit")
    String update(
            @PathVariable UUID personId,
            @PathVariable UUID employmentId,
            @Valid @ModelAttribute("form") EmploymentForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        Supplier<EmploymentForm> stored = () -> pages.person(personId).stored(employmentId);
        BindingResult mistakes = Mistakes.besidesStored(errors, stored, model);
        if (!mistakes.hasErrors()) {
            form.check(mistakes);
        }
        EmploymentForm settled = Conflict.settle(form, take, stored);
        try {
            if (!mistakes.hasErrors()
                    && EmploymentRules.saves(
                            mistakes, "beginsOn", () -> service.correct(personId, employmentId, settled))) {
                flash.addFlashAttribute("notice", "organisation.employment.corrected");
                return "redirect:/people/" + personId;
            }
        } catch (ObjectOptimisticLockingFailureException e) {
            PersonDetails person = pages.person(personId);
            Conflict.show(model, settled, person.stored(employmentId));
            return pages.form(person, person.present(employmentId), "corrected", model);
        }
        PersonDetails person = pages.person(personId);
        Conflict.keep(model, form, take, () -> person.stored(employmentId));
        model.addAttribute("failed", true);
        return pages.form(person, person.present(employmentId), "corrected", model);
    }
}
