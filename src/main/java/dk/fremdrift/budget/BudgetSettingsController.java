package dk.fremdrift.budget;

import dk.fremdrift.security.CanDraftBudget;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
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

/** The frame of a budget and whether VAT is a cost. */
@Controller
@RequestMapping("/projects/{id}/budget/edit")
@CanDraftBudget
class BudgetSettingsController {

    private final BudgetService service;

    BudgetSettingsController(BudgetService service) {
        this.service = service;
    }

    @GetMapping
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", service.form(id));
        return page(id, model);
    }

    /** @param take the fields in which the editor prefers what somebody else has stored meanwhile */
    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") BudgetForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            Model model,
            RedirectAttributes flash) {
        BudgetForm settled = Conflict.settle(form, take, () -> service.form(id));
        settled.check(errors);
        if (!errors.hasErrors()) {
            try {
                service.settle(id, settled);
                flash.addFlashAttribute("notice", "budget.settled");
                return "redirect:/projects/" + id + "/budget";
            } catch (ObjectOptimisticLockingFailureException stale) {
                Conflict.show(model, settled, service.form(id));
                return page(id, model);
            } catch (ConflictException refused) {
                errors.reject(refused.messageKey());
            }
        }
        model.addAttribute("failed", true);
        Conflict.keep(model, form, take, () -> service.form(id));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        model.addAttribute("vatSettled", service.isVatSettled(id));
        return "budget/form";
    }
}
