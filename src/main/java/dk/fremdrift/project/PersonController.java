package dk.fremdrift.project;

import dk.fremdrift.project.ProjectPeople.EditedPerson;
import dk.fremdrift.security.CanEditPeople;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
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

/** The job and the organisation of somebody who has a role or a seat in a project. */
@Controller
@RequestMapping("/projects/{id}/organisation/people/{personId}/edit")
@CanEditPeople
class PersonController {

    private final ProjectPeople people;
    private final Suggestions suggestions;

    PersonController(ProjectPeople people, Suggestions suggestions) {
        this.people = people;
        this.suggestions = suggestions;
    }

    @GetMapping
    String edit(@PathVariable UUID id, @PathVariable UUID personId, Model model) {
        EditedPerson person = people.find(id, personId);
        model.addAttribute("form", person.form());
        return form(person, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        EditedPerson person = people.find(id, personId);
        BindingResult mistakes = Mistakes.besidesStored(errors, person::form, model);
        PersonForm settled = Conflict.settle(form, take, person::form);
        if (mistakes.hasErrors()) {
            model.addAttribute("failed", true);
            Conflict.keep(model, form, take, person::form);
            return form(person, model);
        }
        List<String> made = suggestions.newOrganisations(settled.organisation());
        try {
            people.revise(id, personId, settled);
        } catch (ObjectOptimisticLockingFailureException e) {
            EditedPerson now = people.find(id, personId);
            Conflict.show(model, settled, now.form());
            return form(now, model);
        }
        flash.addFlashAttribute("newOrganisations", made);
        flash.addFlashAttribute("notice", "project.person.saved");
        flash.addFlashAttribute("noticeArg", person.name());
        return "redirect:/projects/" + id + "/organisation";
    }

    private String form(EditedPerson person, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("organisations", suggestions.organisations());
        return "project/person";
    }
}
