package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.document.Attachment;
import dk.fremdrift.document.Documents;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.shared.Sheet;
import dk.fremdrift.shared.Sheet.Word;
import dk.fremdrift.shared.SheetExport;
import dk.fremdrift.shared.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of what is attached to a project as a file: what the page would show on all its pages. */
@Controller
class DocumentListExportController {

    private static final Sheet<Row> SHEET = Sheet.<Row>named("dokumenter", "project.documents")
            .column("project.document.title", 50, row -> row.attachment().title())
            .column("project.document.phase", 40, Row::phase)
            .column("project.document.category", 24, row -> row.attachment().category())
            .column("project.document.by", 17, row -> row.attachment().latest().uploadedAt())
            .column(
                    "project.document.uploader",
                    30,
                    row -> row.attachment().latest().uploadedBy())
            .column(
                    "project.document.version",
                    10,
                    row -> row.attachment().latest().number())
            .column(
                    "project.document.file",
                    50,
                    row -> row.attachment().latest().name())
            .column("project.document.withdrawnTag", 18, row -> row.attachment().withdrawn() != null);

    private final Documents documents;
    private final Phases phases;
    private final SheetExport export;
    private final AuditTrail audit;

    DocumentListExportController(Documents documents, Phases phases, SheetExport export, AuditTrail audit) {
        this.documents = documents;
        this.phases = phases;
        this.export = export;
        this.audit = audit;
    }

    /** @param phase what the page calls the phase that it belongs to, or that it belongs to the whole project */
    private record Row(Attachment attachment, Object phase) {}

    /** @param phase only what belongs to it, or nothing for everything */
    @GetMapping("/projects/{id}/documents/export")
    @CanReadProject
    void show(
            @PathVariable UUID id,
            @RequestParam(name = "format", required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable UUID phase,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        Map<UUID, String> labels =
                phases.of(id).stream().collect(Collectors.toMap(PhaseInfo::id, one -> one.label(locale)));
        export.send(
                format,
                SHEET,
                () -> documents.allOf(id, phase).map(attachment -> new Row(attachment, phase(attachment, labels))),
                () -> audit.record(
                        "project.documentsExported", "project", id, id, Map.of("format", format.extension())),
                response);
    }

    private static Object phase(Attachment attachment, Map<UUID, String> labels) {
        String label = attachment.phaseId() == null ? null : labels.get(attachment.phaseId());
        return label == null ? new Word("project.document.phase.none") : label;
    }
}
