package dk.fremdrift.accounts;

import dk.fremdrift.security.CanReadAccounts;
import dk.fremdrift.shared.Listing;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The entries behind a figure: of the whole project, of a phase, of a line. */
@Controller
@RequestMapping("/projects/{id}/accounts")
@CanReadAccounts
class EntryListController {

    private final AccountsQueries queries;

    EntryListController(AccountsQueries queries) {
        this.queries = queries;
    }

    // A filter that cannot be read, such as a date that is none, leaves nothing out
    @GetMapping({"/entries", "/phases/{phaseId}", "/lines/{lineKey}"})
    String list(
            @PathVariable UUID id,
            @PathVariable(required = false) @Nullable UUID phaseId,
            @PathVariable(required = false) @Nullable UUID lineKey,
            @ModelAttribute("typed") @Nullable EntryFilter typed,
            BindingResult errors,
            @PageableDefault(size = 50, sort = "number", direction = Sort.Direction.DESC) Pageable wanted,
            Locale locale,
            Model model) {
        LedgerScope scope = lineKey != null
                ? queries.line(id, lineKey, locale)
                : phaseId != null ? queries.phase(id, phaseId, locale) : queries.ledger(id);
        model.addAttribute("scope", scope);
        EntryFilter filter = typed == null ? EntryFilter.NONE : typed;
        EntriesPage found = queries.entries(id, scope, filter, wanted, locale);
        model.addAttribute("filter", filter);
        model.addAttribute("list", Listing.here(found.page()));
        model.addAttribute("sums", found.sums());
        return "accounts/entries";
    }
}
