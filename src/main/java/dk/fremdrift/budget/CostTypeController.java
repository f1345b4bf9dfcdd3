package dk.fremdrift.budget;

import dk.fremdrift.security.IsAdministrator;
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

/** The cost types that leaders choose from. */
@Controller
@RequestMapping("/cost-types")
@IsAdministrator
class CostTypeController {

    private static final String FORM = "budget/cost-type";
    private static final String LIST = "redirect:/cost-types";

    private final CostTypes costTypes;
    private final CostTypeService service;

    CostTypeController(CostTypes costTypes, CostTypeService service) {
        this.costTypes = costTypes;
        this.service = service;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("costTypes", costTypes.all());
        return "budget/cost-types";
    }

    @GetMapping("/new")
    String newForm(Model model) {
        model.addAttribute("form", CostTypeForm.at(costTypes.nextPosition()));
        return FORM;
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") CostTypeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!errors.hasErrors()) {
            try {
                service.create(form);
                flash.addFlashAttribute("notice", "budget.costType.saved");
                return LIST;
            } catch (DataIntegrityViolationException refused) {
                rejectTaken(refused, errors);
            }
        }
        model.addAttribute("failed", true);
        return FORM;
    }

    @GetMapping("/{costTypeId}/edit")
    String edit(@PathVariable UUID costTypeId, Model model) {
        model.addAttribute("form", service.form(costTypeId));
        model.addAttribute("costTypeId", costTypeId);
        return FORM;
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping("/{costTypeId}/edit")
    String update(
            @PathVariable UUID costTypeId,
            @Valid @ModelAttribute("form") CostTypeForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("costTypeId", costTypeId);
        CostTypeForm settled = Conflict.settle(form, take, () -> service.form(costTypeId));
        if (!errors.hasErrors()) {
            try {
                service.revise(costTypeId, settled);
                flash.addFlashAttribute("notice", "budget.costType.saved");
                return LIST;
            } catch (ObjectOptimisticLockingFailureException stale) {
                Conflict.show(model, settled, service.form(costTypeId));
                return FORM;
            } catch (DataIntegrityViolationException refused) {
                rejectTaken(refused, errors);
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, () -> service.form(costTypeId));
        return FORM;
    }

    private static void rejectTaken(DataIntegrityViolationException refused, BindingResult errors) {
        if (!BrokenRule.of(refused).equals("cost_type_name_once")) {
            throw refused;
        }
        Mistakes.add(errors, "nameDa", "budget.costType.taken");
    }
}
