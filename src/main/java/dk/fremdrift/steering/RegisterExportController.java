package dk.fremdrift.steering;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.security.CanReadDecisions;
import dk.fremdrift.shared.Sheet;
import dk.fremdrift.shared.Sheet.Word;
import dk.fremdrift.shared.SheetExport;
import dk.fremdrift.shared.SheetFormat;
import dk.fremdrift.steering.Register.ClosedRow;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of decisions as a file: what the page would show on all its pages. */
@Controller
class RegisterExportController {

    private static final Sheet<ClosedRow> SHEET = Sheet.<ClosedRow>named("beslutninger", "steering.register")
            .column("steering.date", 17, ClosedRow::closedAt)
            .column("steering.subject", 50, ClosedRow::title)
            .column("steering.version", 14, ClosedRow::versionNumber)
            .column("steering.kind", 14, row -> new Word("steering.kind." + row.kind()))
            .column("steering.outcome", 18, row -> new Word("steering.outcome." + row.outcome()))
            .column("steering.rule", 18, row -> row.rule() == null ? null : new Word("steering.rule." + row.rule()));

    private final Register register;
    private final SheetExport export;
    private final AuditTrail audit;

    RegisterExportController(Register register, SheetExport export, AuditTrail audit) {
        this.register = register;
        this.export = export;
        this.audit = audit;
    }

    @GetMapping("/projects/{id}/decisions/export")
    @CanReadDecisions
    void show(
            @PathVariable UUID id,
            @RequestParam(name = "format", required = false) @Nullable String name,
            @ModelAttribute("filter") RegisterFilter filter,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        export.send(
                format,
                SHEET,
                () -> register.all(id, filter),
                () -> audit.record(
                        "steering.registerExported", "project", id, id, Map.of("format", format.extension())),
                response);
    }
}
