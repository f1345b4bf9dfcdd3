package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Sheet;
import dk.fremdrift.shared.SheetExport;
import dk.fremdrift.shared.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The time and action plan as a file. */
@Controller
class TimePlanExportController {

    private static final Sheet<Row> SHEET = Sheet.<Row>named("tidsplan", "project.plan")
            .column(
                    "project.phase.number",
                    8,
                    row -> row.phase() == null ? null : row.phase().number())
            .column(
                    "project.plan.phase",
                    40,
                    row -> row.phase() == null ? null : row.phase().title())
            .column("project.plan.what", 50, Row::title)
            .column(
                    "project.activity.kind",
                    14,
                    row -> row.activity() == null ? null : row.activity().kind())
            .column("project.period", 30, Row::period)
            .column(
                    "project.plan.from",
                    12,
                    row -> row.period() == null ? null : row.period().from())
            .column(
                    "project.plan.to",
                    12,
                    row -> row.period() == null ? null : row.period().to())
            .column(
                    "project.activity.responsible",
                    30,
                    row -> row.activity() == null ? null : row.activity().responsible())
            .column("project.status", 14, Row::status);

    private final PhasePlan plan;
    private final SheetExport export;
    private final AuditTrail audit;
    private final Clock clock;

    TimePlanExportController(PhasePlan plan, SheetExport export, AuditTrail audit, Clock clock) {
        this.plan = plan;
        this.export = export;
        this.audit = audit;
        this.clock = clock;
    }

    /** A phase, or something to be done or reached in it or in the whole project. */
    private record Row(
            @Nullable PhaseDetails phase, @Nullable ActivityDetails activity) {

        @Nullable String title() {
            return activity != null ? activity.title() : phase == null ? null : phase.title();
        }

        @Nullable Period period() {
            return activity != null ? activity.period() : phase == null ? null : phase.period();
        }

        @Nullable Object status() {
            return activity != null ? activity.status() : phase == null ? null : phase.status();
        }
    }

    @GetMapping("/projects/{id}/phases/plan/export")
    @CanReadProject
    void show(
            @PathVariable UUID id,
            @RequestParam(name = "format", required = false) @Nullable String name,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        export.send(
                format,
                SHEET,
                () -> rows(plan.timePlan(id, LocalDate.now(clock))),
                () -> audit.record("project.planExported", "project", id, id, Map.of("format", format.extension())),
                response);
    }

    private static Stream<Row> rows(TimePlan plan) {
        return Stream.concat(
                plan.phases().stream()
                        .flatMap(phase -> Stream.concat(
                                Stream.of(new Row(phase, null)),
                                plan.in(phase).stream().map(activity -> new Row(phase, activity)))),
                plan.in(null).stream().map(activity -> new Row(null, activity)));
    }
}
