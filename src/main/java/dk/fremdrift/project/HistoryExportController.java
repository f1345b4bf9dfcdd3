package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.shared.DanishCsv;
import dk.fremdrift.shared.Sheet;
import dk.fremdrift.shared.SheetExport;
import dk.fremdrift.shared.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of a project as a file, with a row for each field: what the page would show on all its pages. */
@Controller
class HistoryExportController {

    private static final Sheet<Row> SHEET = Sheet.<Row>named("historik", "project.history")
            .column("project.history.number", 10, row -> row.event().seq())
            .column("project.history.at", 17, row -> row.event().at())
            .column("project.history.actor", 30, Row::actor)
            .column("project.history.what", 60, row -> row.change().what())
            .column(
                    "project.history.field",
                    30,
                    row -> row.field() == null ? null : row.field().label())
            .column(
                    "project.history.before",
                    50,
                    row -> row.field() == null ? null : row.field().before())
            .column("project.history.after", 50, Row::after);

    private final History history;
    private final HistoryWords words;
    private final SheetExport export;
    private final AuditTrail audit;

    HistoryExportController(History history, HistoryWords words, SheetExport export, AuditTrail audit) {
        this.history = history;
        this.words = words;
        this.export = export;
        this.audit = audit;
    }

    /** A field of a change, or a change that has none. */
    private record Row(HistoryEvent event, HistoryRow change, HistoryRow.@Nullable Field field) {

        @Nullable String actor() {
            return change.actor() == null ? event.actor() : change.actor();
        }

        @Nullable String after() {
            return field == null ? null : field.erased() == null ? field.after() : field.erased();
        }
    }

    @GetMapping("/projects/{id}/history/export")
    @CanReadProject
    void show(
            @PathVariable UUID id,
            @RequestParam(name = "format", required = false) @Nullable String name,
            @ModelAttribute("typed") @Nullable HistoryFilter typed,
            BindingResult errors,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        HistoryFilter filter = typed == null || errors.hasErrors() ? HistoryFilter.NONE : typed;
        List<HistoryTopic> readable = history.readable(id);
        export.send(
                format,
                SHEET,
                () -> history.all(id, readable, filter)
                        .flatMap(event -> rows(event, words.of(event, DanishCsv.DAY, locale))),
                () -> audit.record("project.historyExported", "project", id, id, Map.of("format", format.extension())),
                response);
    }

    private static Stream<Row> rows(HistoryEvent event, HistoryRow change) {
        return change.fields().isEmpty()
                ? Stream.of(new Row(event, change, null))
                : change.fields().stream().map(field -> new Row(event, change, field));
    }
}
