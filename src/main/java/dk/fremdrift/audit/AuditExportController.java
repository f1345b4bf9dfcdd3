package dk.fremdrift.audit;

import dk.fremdrift.security.CanReadAuditTrail;
import dk.fremdrift.shared.Sheet;
import dk.fremdrift.shared.SheetExport;
import dk.fremdrift.shared.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail as a file: what the page would show on all its pages. */
@Controller
@CanReadAuditTrail
class AuditExportController {

    private final Sheet<AuditRow> sheet;
    private final AuditPages pages;
    private final SheetExport export;
    private final AuditTrail audit;

    AuditExportController(AuditPages pages, AuditWords words, SheetExport export, AuditTrail audit) {
        this.pages = pages;
        this.export = export;
        this.audit = audit;
        sheet = Sheet.<AuditRow>named("revisionsspor", "nav.audit")
                .column("audit.number", 10, AuditRow::seq)
                .column("audit.at", 17, AuditRow::at)
                .column("audit.event", 40, row -> words.action(row.action()))
                .column("audit.actor", 30, words::actor)
                .column("audit.about", 30, AuditRow::about)
                .column("audit.project", 14, AuditRow::projectNumber)
                .column("audit.details", 60, words::details);
    }

    @GetMapping("/audit/export")
    void show(
            @RequestParam(name = "format", required = false) @Nullable String name,
            @ModelAttribute("typed") @Nullable AuditFilter typed,
            BindingResult errors,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        AuditFilter filter = typed == null || errors.hasErrors() ? AuditFilter.NONE : typed;
        export.send(
                format,
                sheet,
                () -> pages.all(filter),
                () -> audit.record("audit.exported", "trail", null, null, Map.of("format", format.extension())),
                response);
    }
}
