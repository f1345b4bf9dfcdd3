package dk.fremdrift.accounts;

import dk.fremdrift.organisation.People;
import dk.fremdrift.security.CanBook;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking an entry back, whole, by its mirror image; it cannot be undone, so the page asks first. */
@Controller
@RequestMapping("/projects/{id}/accounts/entries/{entryId}/reversal")
class ReversalController {

    private final LedgerService service;
    private final AccountsQueries queries;
    private final People people;

    ReversalController(LedgerService service, AccountsQueries queries, People people) {
        this.service = service;
        this.queries = queries;
        this.people = people;
    }

    @GetMapping
    @CanBook
    String newForm(@PathVariable UUID id, @PathVariable UUID entryId, Locale locale, Model model) {
        model.addAttribute("form", ReversalForm.EMPTY);
        return form(id, entryId, locale, model);
    }

    @PostMapping
    @CanBook
    String create(
            @PathVariable UUID id,
            @PathVariable UUID entryId,
            @AuthenticationPrincipal CurrentUser user,
            @Valid @ModelAttribute("form") ReversalForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return form(id, entryId, locale, model);
        }
        try {
            UUID reversal = service.reverse(id, people.ofAccount(user.accountId()), entryId, form.reversalReason());
            flash.addFlashAttribute("notice", "accounts.reversed");
            return "redirect:/projects/" + id + "/accounts/entries/" + reversal;
        } catch (ConflictException e) {
            errors.reject(e.messageKey());
            model.addAttribute("failed", true);
            return form(id, entryId, locale, model);
        }
    }

    private String form(UUID id, UUID entryId, Locale locale, Model model) {
        model.addAttribute("entry", queries.entry(id, entryId, locale));
        return "accounts/reversal";
    }
}
