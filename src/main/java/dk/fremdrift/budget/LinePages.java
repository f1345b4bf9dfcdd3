package dk.fremdrift.budget;

import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.project.Phases;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands around the form for a line: its phase, the cost types, and what there is already. */
@Component
class LinePages {

    private final BudgetQueries queries;
    private final Phases phases;
    private final Spending spending;

    LinePages(BudgetQueries queries, Phases phases, Spending spending) {
        this.queries = queries;
        this.phases = phases;
        this.spending = spending;
    }

    /** The page where a line is added, below the lines that its phase has already. */
    String newForm(UUID projectId, @Nullable UUID phaseId, @Nullable UUID costType, Locale locale, Model model) {
        PhaseInfo phase = phases.of(projectId).stream()
                .filter(one -> one.id().equals(phaseId))
                .findAny()
                .orElseThrow(() -> new NotFoundException("phase", String.valueOf(phaseId)));
        VersionRow draft = queries.overview(projectId, true).draft();
        model.addAttribute("phaseId", phase.id());
        model.addAttribute("phase", phase.label(locale));
        model.addAttribute("costTypes", queries.costTypes(costType, locale));
        model.addAttribute(
                "already",
                queries.compare(null, draft == null ? null : draft.id(), List.of(phase), locale)
                        .phases()
                        .getFirst());
        return "budget/line";
    }

    /** The page where a line is changed. */
    String edit(@Nullable EditedLine line, UUID projectId, UUID lineKey, Locale locale, Model model) {
        model.addAttribute("lineKey", lineKey);
        model.addAttribute("line", line);
        model.addAttribute("phase", line == null ? null : line.phase());
        model.addAttribute(
                "costTypes", queries.costTypes(line == null ? null : line.form().costType(), locale));
        model.addAttribute("spent", spent(projectId, lineKey));
        return "budget/line";
    }

    /** The line as it stands in the draft, or nothing if it has gone or there is no draft any more. */
    @Nullable EditedLine line(UUID projectId, UUID lineKey, Locale locale) {
        return queries.line(projectId, lineKey, locale).orElse(null);
    }

    /** What has been charged to the line, in DKK; nothing if it has no entries. */
    @Nullable Money spent(UUID projectId, UUID lineKey) {
        return spending.of(projectId).get(lineKey);
    }
}
