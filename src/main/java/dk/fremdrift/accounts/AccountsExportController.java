package dk.fremdrift.accounts;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.project.ProjectDirectory;
import dk.fremdrift.security.CanReadAccounts;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.WholeFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The accounts as a file: spreadsheet, CSV or paper. */
@Controller
class AccountsExportController {

    private final AccountsExport export;
    private final ProjectDirectory projects;
    private final AuditTrail audit;
    private final Clock clock;

    AccountsExportController(AccountsExport export, ProjectDirectory projects, AuditTrail audit, Clock clock) {
        this.export = export;
        this.projects = projects;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/projects/{id}/accounts/export")
    @CanReadAccounts
    void show(
            @PathVariable UUID id,
            @RequestParam(name = "format", required = false) @Nullable String name,
            HttpServletResponse response)
            throws IOException {
        AccountsFormat format =
                AccountsFormat.named(name).orElseThrow(() -> new NotFoundException("format", String.valueOf(name)));
        String file = fileName(projects.title(id).number(), format);
        try (WholeFile made = export.make(id, format)) {
            audit.record("accounts.exported", "project", id, id, Map.of("format", format.extension()));
            made.send(response, format.contentType(), file);
        }
    }

    // What no file system or header likes becomes a hyphen
    private String fileName(String number, AccountsFormat format) {
        return "regnskab-%s-%s.%s"
                .formatted(number.replaceAll("[^A-Za-z0-9_-]+", "-"), LocalDate.now(clock), format.extension());
    }
}
