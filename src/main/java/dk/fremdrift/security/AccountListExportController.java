package dk.fremdrift.security;

import dk.fremdrift.shared.Sheet;
import dk.fremdrift.shared.Sheet.Word;
import dk.fremdrift.shared.SheetExport;
import dk.fremdrift.shared.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts of the users as a file: what the page would show on all its pages. */
@Controller
@IsAdministrator
class AccountListExportController {

    private static final Sheet<AccountRow> SHEET = Sheet.<AccountRow>named("konti", "security.admin.accounts")
            .column("security.account.displayName", 36, AccountRow::displayName)
            .column("security.account.username", 24, AccountRow::username)
            .column("security.account.email", 40, AccountRow::email)
            .column("role.HR", 18, row -> row.roles().contains(GlobalRole.HR))
            .column("role.AUDITOR", 18, row -> row.roles().contains(GlobalRole.AUDITOR))
            .column("role.ADMINISTRATOR", 18, row -> row.roles().contains(GlobalRole.ADMINISTRATOR))
            .column("security.account.state", 18, row -> new Word("security.account.state." + row.state()));

    private final AccountPages pages;
    private final SheetExport export;
    private final ApplicationEventPublisher events;

    AccountListExportController(AccountPages pages, SheetExport export, ApplicationEventPublisher events) {
        this.pages = pages;
        this.export = export;
        this.events = events;
    }

    @GetMapping("/admin/accounts/export")
    void show(
            @RequestParam(name = "format", required = false) @Nullable String name,
            @RequestParam(defaultValue = "") String search,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        export.send(
                format,
                SHEET,
                () -> pages.all(search.strip()),
                () -> events.publishEvent(new AccountsListed(format.extension())),
                response);
    }
}
