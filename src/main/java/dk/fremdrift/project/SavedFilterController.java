package dk.fremdrift.project;

import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.IsSignedIn;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Conflict;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NotFoundException;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
import org.springframework.web.servlet.view.RedirectView;

/** The filters of the list of projects that people keep: everybody their own. */
@Controller
@RequestMapping("/projects/filters")
@IsSignedIn
class SavedFilterController {

    private static final String FORM = "project/filter";
    private static final String LIST = "redirect:/projects/filters";

    private final SavedFilters filters;
    private final SavedFilterService service;

    SavedFilterController(SavedFilters filters, SavedFilterService service) {
        this.filters = filters;
        this.service = service;
    }

    @GetMapping
    String list(@AuthenticationPrincipal CurrentUser user, Model model) {
        model.addAttribute("filters", filters.findByAccountIdOrderByName(user.accountId()));
        return "project/filters";
    }

    /** Leads to the list of projects as the filter narrows it, within the reach of whoever opens it. */
    @GetMapping("/{filterId}")
    RedirectView show(@PathVariable UUID filterId, @AuthenticationPrincipal CurrentUser user) {
        SavedFilter filter = filters.findToOpen(filterId, user.accountId())
                .orElseThrow(() -> new NotFoundException("SavedFilter", filterId));
        var there = new RedirectView("/projects?" + filter.getQuery(), true);
        there.setExpandUriTemplateVariables(false);
        return there;
    }

    @GetMapping("/new")
    String newForm(@ModelAttribute("filter") ProjectFilter filter, Model model) {
        model.addAttribute("form", SavedFilterForm.EMPTY);
        return FORM;
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") SavedFilterForm form,
            BindingResult errors,
            @ModelAttribute("filter") ProjectFilter filter,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors() || !saves(errors, () -> service.save(user.accountId(), form, filter))) {
            model.addAttribute("failed", true);
            return FORM;
        }
        flash.addFlashAttribute("notice", "project.filter.saved");
        return LIST;
    }

    @GetMapping("/{filterId}/edit")
    String edit(@PathVariable UUID filterId, @AuthenticationPrincipal CurrentUser user, Model model) {
        model.addAttribute("form", SavedFilterForm.of(service.own(user.accountId(), filterId)));
        model.addAttribute("filterId", filterId);
        return FORM;
    }

    /** @param take the fields in which the editor prefers what has been stored meanwhile */
    @PostMapping("/{filterId}/edit")
    String update(
            @PathVariable UUID filterId,
            @Valid @ModelAttribute("form") SavedFilterForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> take,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        model.addAttribute("filterId", filterId);
        SavedFilter stored = service.own(user.accountId(), filterId);
        SavedFilterForm settled = Conflict.settle(form, take, () -> SavedFilterForm.of(stored));
        try {
            if (errors.hasErrors() || !saves(errors, () -> service.revise(user.accountId(), filterId, settled))) {
                model.addAttribute("failed", true);
                Conflict.keep(model, form, take, () -> SavedFilterForm.of(stored));
                return FORM;
            }
        } catch (ObjectOptimisticLockingFailureException e) {
            Conflict.show(model, settled, SavedFilterForm.of(stored));
            return FORM;
        }
        flash.addFlashAttribute("notice", "project.filter.saved");
        return LIST;
    }

    @PostMapping("/{filterId}/deletion")
    String delete(@PathVariable UUID filterId, @AuthenticationPrincipal CurrentUser user, RedirectAttributes flash) {
        service.remove(user.accountId(), filterId);
        flash.addFlashAttribute("notice", "project.filter.removed");
        return LIST;
    }

    /** Whether it could be saved; if not, the errors say why. */
    private static boolean saves(BindingResult errors, Runnable change) {
        try {
            change.run();
            return true;
        } catch (DataIntegrityViolationException e) {
            if (!BrokenRule.of(e).equals("saved_filter_name_once")) {
                throw e;
            }
            Mistakes.add(errors, "filterName", "project.filter.taken");
            return false;
        }
    }
}
