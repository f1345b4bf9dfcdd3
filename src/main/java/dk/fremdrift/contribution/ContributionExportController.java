package dk.fremdrift.contribution;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.shared.SafeHtml;
import dk.fremdrift.shared.Sheet;
import dk.fremdrift.shared.SheetExport;
import dk.fremdrift.shared.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What has come in by a call as a file, in its own words, to be taken to a meeting; the senders' names stay behind. */
@Controller
class ContributionExportController {

    private static final Sheet<ContributionDetails> SHEET = Sheet.<ContributionDetails>named(
                    "bidrag", "contribution.received")
            .column("contribution.received.what", 40, ContributionDetails::headline)
            .column("contribution.received.kind", 20, ContributionDetails::kind)
            .column("contribution.from", 30, ContributionDetails::contributor)
            .column("contribution.handedInAt", 17, ContributionDetails::handedInAt)
            .column("contribution.received.text", 60, contribution -> SafeHtml.withoutMarks(contribution.text()))
            .column("contribution.amount", 30, ContributionDetails::amount)
            .column("contribution.sorted", 16, ContributionDetails::sorting)
            .column("contribution.isTakenOver", 16, contribution -> contribution.takenAs() != null)
            .column("contribution.answer", 60, contribution -> SafeHtml.withoutMarks(contribution.answer()));

    private final CallPages calls;
    private final ContributionPages pages;
    private final SheetExport export;
    private final AuditTrail audit;

    ContributionExportController(CallPages calls, ContributionPages pages, SheetExport export, AuditTrail audit) {
        this.calls = calls;
        this.pages = pages;
        this.export = export;
        this.audit = audit;
    }

    /** @param sorting of which the contributions are wanted, or nothing for all of them */
    @GetMapping("/projects/{id}/contributions/calls/{callId}/export")
    @CanDescribeProject
    void show(
            @PathVariable UUID id,
            @PathVariable UUID callId,
            @RequestParam(name = "format", required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable Sorting sorting,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        calls.call(id, callId);
        export.send(
                format,
                SHEET,
                () -> pages.allReceived(callId, sorting),
                () -> audit.record(
                        "contribution.listExported",
                        "contributionCall",
                        callId,
                        id,
                        Map.of("format", format.extension())),
                response);
    }
}
