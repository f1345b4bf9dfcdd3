package dk.fremdrift.organisation;

import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
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

/** The organisations that own projects, take part in them or are represented in a steering group. */
@Controller
@RequestMapping("/organisations")
@CanManageOrganisations
class OrganisationRegisterController {

    private static final String FORM = "organisation/form";

    private final OrganisationRegister register;
    private final OrganisationService service;

    OrganisationRegisterController(OrganisationRegister register, OrganisationService service) {
        this.register = register;
        this.service = service;
    }

    /** @param kind one of {@link OrganisationKind}; what makes no sense is as if it were not there */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String kind,
            @PageableDefault(25) Pageable wanted,
            Model model) {
        OrganisationKind wantedKind = OrganisationKind.named(kind);
        model.addAttribute("search", search.strip());
        model.addAttribute("kind", wantedKind);
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("list", Listing.here(register.list(search.strip(), wantedKind, wanted)));
        return "organisation/list";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute("form", OrganisationForm.EMPTY);
        return FORM;
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                UUID id = service.register(form);
                flash.addFlashAttribute("notice", "organisation.saved");
                return "redirect:/organisations/" + id;
            } catch (DataIntegrityViolationException e) {
                taken(e, errors);
            }
        }
        model.addAttribute("failed", true);
        return FORM;
    }

    @GetMapping("/{organisationId}")
    String show(@PathVariable UUID organisationId, @PageableDefault(100) Pageable wanted, Model model) {
        model.addAttribute("organisation", register.get(organisationId));
        model.addAttribute("list", Listing.here(register.units(organisationId, wanted)));
        return "organisation/show";
    }

    @GetMapping("/{organisationId}/edit")
    String edit(@PathVariable UUID organisationId, Model model) {
        model.addAttribute("form", register.get(organisationId).form());
        model.addAttribute("organisationId", organisationId);
        return FORM;
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{organisationId}/edit")
    String update(
            @PathVariable UUID organisationId,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("organisationId", organisationId);
        OrganisationForm settled =
                Conflict.settle(form, take, () -> register.get(organisationId).form());
        settled.check(errors);
        if (!errors.hasErrors()) {
            try {
                service.describe(organisationId, settled);
                flash.addFlashAttribute("notice", "organisation.saved");
                return "redirect:/organisations/" + organisationId;
            } catch (DataIntegrityViolationException e) {
                taken(e, errors);
            } catch (ObjectOptimisticLockingFailureException e) {
                Conflict.show(model, settled, register.get(organisationId).form());
                return FORM;
            }
        }
        model.addAttribute("failed", true);
        return FORM;
    }

    private static void taken(DataIntegrityViolationException violation, BindingResult errors) {
        switch (BrokenRule.of(violation)) {
            case "organisation_name_once", "organisation_answers_once" ->
                Mistakes.add(errors, "organisationName", "organisation.name.taken");
            case "organisation_cvr_once" -> Mistakes.add(errors, "cvr", "organisation.cvr.taken");
            default -> throw violation;
        }
    }
}
