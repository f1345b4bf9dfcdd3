package dk.fremdrift.accounts;

import dk.fremdrift.security.CanReadTotals;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is approved, spent and left in a project, by phase and line. */
@Controller
class AccountsController {

    private final AccountsQueries queries;

    AccountsController(AccountsQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/projects/{id}/accounts")
    @CanReadTotals
    String show(@PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("accounts", queries.overview(id, locale));
        return "accounts/show";
    }
}
