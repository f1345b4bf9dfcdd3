package dk.fremdrift.organisation;

import dk.fremdrift.security.CanManageOrganisations;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.Mistakes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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

/** The units of an organisation: departments, schools, offices. */
@Controller
@RequestMapping("/organisations/{organisationId}/units")
@CanManageOrganisations
class UnitController {

    private static final String FORM = "organisation/unit";

    private final OrganisationRegister register;
    private final UnitService service;

    UnitController(OrganisationRegister register, UnitService service) {
        this.register = register;
        this.service = service;
    }

    /** @param below the unit that is suggested to stand above the new one, if any */
    @GetMapping("/new")
    String newForm(
            @PathVariable UUID organisationId, @RequestParam(required = false) @Nullable UUID below, Model model) {
        model.addAttribute("form", UnitForm.below(below));
        return form(organisationId, null, model);
    }

    /** @param another whether an empty form for the next unit comes afterwards */
    @PostMapping
    String create(
            @PathVariable UUID organisationId,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String another,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors() || !saves(errors, () -> service.create(organisationId, form))) {
            return failed(organisationId, null, model);
        }
        saved(form, flash);
        if (another == null) {
            return "redirect:/organisations/" + organisationId;
        }
        flash.addAttribute("below", form.parentId());
        return "redirect:/organisations/" + organisationId + "/units/new";
    }

    @GetMapping("/{unitId}/edit")
    String edit(@PathVariable UUID organisationId, @PathVariable UUID unitId, Model model) {
        model.addAttribute("form", register.unit(organisationId, unitId).form());
        return form(organisationId, unitId, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{unitId}/edit")
    String update(
            @PathVariable UUID organisationId,
            @PathVariable UUID unitId,
            @Valid @ModelAttribute("form") UnitForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        UnitForm settled = Conflict.settle(
                form, take, () -> register.unit(organisationId, unitId).form());
        try {
            if (errors.hasErrors() || !saves(errors, () -> service.describe(organisationId, unitId, settled))) {
                return failed(organisationId, unitId, model);
            }
        } catch (ObjectOptimisticLockingFailureException e) {
            UnitForm stored = register.unit(organisationId, unitId).form();
            Conflict.show(model, settled, stored);
            model.addAttribute("theirParent", stored.parentId());
            return form(organisationId, unitId, model);
        }
        saved(settled, flash);
        return "redirect:/organisations/" + organisationId;
    }

    /** Whether it could be saved; if not, the errors say why. */
    private static boolean saves(BindingResult errors, Runnable change) {
        try {
            change.run();
            return true;
        } catch (DataIntegrityViolationException e) {
            switch (BrokenRule.of(e)) {
                case "unit_no_circle" -> Mistakes.add(errors, "parentId", "organisation.unit.circle");
                case "unit_name_once" -> Mistakes.add(errors, "unitName", "organisation.unit.name.taken");
                default -> throw e;
            }
            return false;
        }
    }

    private static void saved(UnitForm form, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "organisation.unit.saved");
        flash.addFlashAttribute("noticeArg", form.unitName().strip());
    }

    private String failed(UUID organisationId, @Nullable UUID unitId, Model model) {
        model.addAttribute("failed", true);
        return form(organisationId, unitId, model);
    }

    private String form(UUID organisationId, @Nullable UUID unitId, Model model) {
        model.addAttribute("organisation", register.get(organisationId));
        model.addAttribute("unitId", unitId);
        model.addAttribute("parents", register.parents(organisationId, unitId));
        model.addAttribute("unitKinds", register.kinds(organisationId));
        return FORM;
    }
}
