package dk.fremdrift.organisation;

import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
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

/** The people, of one organisation or unit or of all: who they are, and where they work and have worked. */
@Controller
@RequestMapping("/people")
@CanManageOrganisations
class PeopleController {

    private final PeopleDirectory directory;
    private final OrganisationRegister organisations;
    private final UnitPaths units;
    private final PeopleService service;

    PeopleController(
            PeopleDirectory directory, OrganisationRegister organisations, UnitPaths units, PeopleService service) {
        this.directory = directory;
        this.organisations = organisations;
        this.units = units;
        this.service = service;
    }

    @GetMapping
    String list(@ModelAttribute("filter") PeopleFilter filter, @PageableDefault(25) Pageable wanted, Model model) {
        if (filter.organisation() != null) {
            model.addAttribute("organisation", organisations.get(filter.organisation()));
            model.addAttribute("units", organisations.parents(filter.organisation(), null));
        }
        model.addAttribute("list", Listing.here(directory.list(filter, wanted)));
        return "organisation/people";
    }

    /**
     * @param employer the organisation that is suggested, if any
     * @param unit the way to the unit that is suggested, if any
     */
    @GetMapping("/new")
    String newForm(
            @RequestParam(required = false) @Nullable String employer,
            @RequestParam(required = false) @Nullable String unit,
            Model model) {
        model.addAttribute("form", RegistrationForm.at(employer, unit));
        return registration(model);
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (errors.hasErrors()
                || !EmploymentRules.saves(
                        errors, "beginsOn", () -> flash.addAttribute("personId", service.register(form)))) {
            model.addAttribute("failed", true);
            return registration(model);
        }
        flash.addFlashAttribute("notice", "organisation.person.registered");
        return "redirect:/people/{personId}";
    }

    private String registration(Model model) {
        model.addAttribute("organisations", directory.organisations());
        model.addAttribute("groups", directory.groups());
        model.addAttribute("paths", units.all());
        return "organisation/person-new";
    }

    @GetMapping("/{personId}")
    String show(@PathVariable UUID personId, Model model) {
        PersonDetails person = directory.get(personId);
        if (!person.id().equals(personId)) {
            return "redirect:/people/" + person.id();
        }
        model.addAttribute("person", person);
        return "organisation/person";
    }

    @GetMapping("/{personId}/edit")
    String edit(@PathVariable UUID personId, Model model) {
        model.addAttribute("form", directory.get(personId).identity());
        return identity(personId, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{personId}/edit")
    String update(
            @PathVariable UUID personId,
            @Valid @ModelAttribute("form") IdentityForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        Supplier<IdentityForm> stored = () -> directory.get(personId).identity();
        BindingResult mistakes = Mistakes.besidesStored(errors, stored, model);
        IdentityForm settled = Conflict.settle(form, take, stored);
        try {
            if (!mistakes.hasErrors()
                    && EmploymentRules.saves(mistakes, "fullName", () -> service.identify(personId, settled))) {
                flash.addFlashAttribute("notice", "organisation.person.saved");
                return "redirect:/people/" + personId;
            }
        } catch (ObjectOptimisticLockingFailureException e) {
            Conflict.show(model, settled, stored.get());
            return identity(personId, model);
        }
        Conflict.keep(model, form, take, stored);
        model.addAttribute("failed", true);
        return identity(personId, model);
    }

    private String identity(UUID personId, Model model) {
        PersonDetails person = directory.get(personId);
        if (person.account()) {
            throw new ConflictException("organisation.person.hasAccount");
        }
        model.addAttribute("person", person);
        return "organisation/person-edit";
    }
}
