package dk.fremdrift.accounts;

import dk.fremdrift.organisation.People;
import dk.fremdrift.security.CanBook;
import dk.fremdrift.security.CanReadAccounts;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Booking an entry, and the entry's own page. */
@Controller
@RequestMapping("/projects/{id}/accounts/entries")
class EntryController {

    private final LedgerService service;
    private final AccountsQueries queries;
    private final People people;
    private final Clock clock;

    EntryController(LedgerService service, AccountsQueries queries, People people, Clock clock) {
        this.service = service;
        this.queries = queries;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/new")
    @CanBook
    String newForm(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String line, Locale locale, Model model) {
        model.addAttribute("form", EntryForm.blank(keyOrNone(line)));
        return form(id, line, locale, model);
    }

    @PostMapping
    @CanBook
    String create(
            @PathVariable UUID id,
            @AuthenticationPrincipal CurrentUser user,
            @Valid @ModelAttribute("form") EntryForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        form.check(LocalDate.now(clock), errors);
        if (errors.hasErrors()) {
            model.addAttribute("failed", true);
            return form(id, errors.getFieldValue("line"), locale, model);
        }
        try {
            Optional<BookingWarnings> warnings = service.book(id, people.ofAccount(user.accountId()), form);
            if (warnings.isPresent()) {
                model.addAttribute("warnings", warnings.get());
                return form(id, errors.getFieldValue("line"), locale, model);
            }
        } catch (ConflictException e) {
            errors.reject(e.messageKey());
            model.addAttribute("failed", true);
            model.addAttribute("refusal", e.messageKey());
            return form(id, errors.getFieldValue("line"), locale, model);
        }
        flash.addFlashAttribute("notice", "accounts.booked");
        return "redirect:/projects/" + id + "/accounts/entries/" + form.entryId();
    }

    @GetMapping("/{entryId}")
    @CanReadAccounts
    String show(@PathVariable UUID id, @PathVariable UUID entryId, Locale locale, Model model) {
        EntryRow entry = queries.entry(id, entryId, locale);
        model.addAttribute("entry", entry);
        model.addAttribute("scope", queries.line(id, entry.lineKey(), locale));
        return "accounts/entry";
    }

    private String form(UUID id, @Nullable Object chosen, Locale locale, Model model) {
        List<BookableLine> lines = queries.bookableLines(id, locale);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "chosen",
                lines.stream()
                        .filter(line -> line.value().equals(String.valueOf(chosen)))
                        .findAny()
                        .orElse(null));
        return "accounts/form";
    }

    private static @Nullable UUID keyOrNone(@Nullable String line) {
        try {
            return line == null ? null : UUID.fromString(line);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
