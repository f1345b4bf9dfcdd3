package dk.fremdrift.budget;

import dk.fremdrift.security.CanDraftBudget;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.NotFoundException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
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

/** The lines of a draft, one at a time; whoever has added one stands where the next is added, or at the budget. */
@Controller
@RequestMapping("/projects/{id}/budget/lines")
@CanDraftBudget
class LineController {

    private final LineService service;
    private final LinePages pages;

    LineController(LineService service, LinePages pages) {
        this.service = service;
        this.pages = pages;
    }

    @GetMapping("/new")
    String newForm(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID phase, Locale locale, Model model) {
        model.addAttribute("form", LineForm.in(phase));
        return pages.newForm(id, phase, null, locale, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LineForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String another,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        form.check(errors);
        if (!errors.hasErrors()) {
            try {
                service.add(id, form);
                if ("no".equals(another)) {
                    flash.addFlashAttribute("notice", "budget.line.saved");
                    return "redirect:/projects/" + id + "/budget";
                }
                flash.addFlashAttribute("notice", "budget.line.added");
                return "redirect:/projects/" + id + "/budget/lines/new?phase=" + form.phase();
            } catch (ConflictException refused) {
                errors.reject(refused.messageKey());
            }
        }
        model.addAttribute("failed", true);
        return pages.newForm(id, form.phase(), form.costType(), locale, model);
    }

    @GetMapping("/{lineKey}/edit")
    String edit(@PathVariable UUID id, @PathVariable UUID lineKey, Locale locale, Model model) {
        EditedLine line = pages.line(id, lineKey, locale);
        if (line == null) {
            throw new NotFoundException("budget line", lineKey);
        }
        model.addAttribute("form", line.form());
        return pages.edit(line, id, lineKey, locale, model);
    }

    /**
     * @param take the fields in which the editor prefers what somebody else has stored meanwhile
     * @param readIn the budget version that the form was read in
     */
    @PostMapping("/{lineKey}/edit")
    String update(
            @PathVariable UUID id,
            @PathVariable UUID lineKey,
            @Valid @ModelAttribute("form") LineForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            @RequestParam(required = false) @Nullable UUID readIn,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        EditedLine stored = pages.line(id, lineKey, locale);
        LineForm settled = stored == null ? form : Conflict.settle(form, take, stored::form);
        settled.check(errors);
        Money spent = pages.spent(id, lineKey);
        if (spent != null) {
            settled.checkAgainst(spent, errors);
        }
        if (!errors.hasErrors()) {
            try {
                service.revise(id, lineKey, settled, readIn);
                flash.addFlashAttribute("notice", "budget.line.saved");
                return "redirect:/projects/" + id + "/budget";
            } catch (ObjectOptimisticLockingFailureException stale) {
                return conflict(id, lineKey, settled, locale, model);
            } catch (ConflictException refused) {
                errors.reject(refused.messageKey());
            }
        }
        model.addAttribute("failed", true);
        if (stored != null) {
            Conflict.keep(model, form, take, stored::form);
        }
        model.addAttribute("readIn", readIn);
        return pages.edit(stored, id, lineKey, locale, model);
    }

    private String conflict(UUID id, UUID lineKey, LineForm typed, Locale locale, Model model) {
        EditedLine stored = pages.line(id, lineKey, locale);
        if (stored != null) {
            Conflict.show(model, typed, stored.form());
        }
        return pages.edit(stored, id, lineKey, locale, model);
    }

    @PostMapping("/{lineKey}/deletion")
    String delete(@PathVariable UUID id, @PathVariable UUID lineKey, RedirectAttributes flash) {
        try {
            service.remove(id, lineKey);
            flash.addFlashAttribute("notice", "budget.line.removed");
        } catch (ConflictException refused) {
            flash.addFlashAttribute("problem", refused.messageKey());
        }
        return "redirect:/projects/" + id + "/budget";
    }
}
