package dk.fremdrift.budget;

import dk.fremdrift.security.CanDraftBudget;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
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
        return page(id, service.form(id), model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") BudgetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                service.settle(id, form);
                flash.addFlashAttribute("notice", "budget.settled");
                return "redirect:/projects/" + id + "/budget";
            } catch (ObjectOptimisticLockingFailureException stale) {
                errors.reject("conflict");
                model.addAttribute("stored", service.form(id));
            } catch (ConflictException refused) {
                errors.reject(refused.messageKey());
            }
        }
        model.addAttribute("failed", true);
        return page(id, null, model);
    }

    private String page(UUID id, @Nullable BudgetForm form, Model model) {
        if (form != null) {
            model.addAttribute("form", form);
        }
        model.addAttribute("vatSettled", service.isVatSettled(id));
        return "budget/form";
    }
}
