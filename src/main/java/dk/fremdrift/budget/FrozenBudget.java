package dk.fremdrift.budget;

import dk.fremdrift.project.ProjectTitle;
import dk.fremdrift.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A budget version as it was put forward: all that the steering group decides on, readable without any table.
 *
 * @param frame in DKK, as it was on the day
 * @param basis whether there was an approved version to compare with
 */
record FrozenBudget(
        String projectNumber,
        String projectTitle,
        String version,
        @Nullable Money frame,
        @Nullable String frameSource,
        boolean vatIsCost,
        boolean basis,
        Set<UUID> putForward,
        Comparison comparison) {

    /** The budget as a leader puts it forward today. */
    static FrozenBudget of(
            ProjectTitle project, Budget budget, int version, boolean basis, Set<UUID> phases, Comparison comparison) {
        return new FrozenBudget(
                project.number(),
                project.title(),
                String.valueOf(version),
                budget.getFrame(),
                budget.getFrameSource(),
                budget.isVatIsCost(),
                basis,
                phases,
                comparison);
    }

    /** The phases the decision is about. */
    public List<ComparedPhase> phasesPutForward() {
        return comparison.phases().stream()
                .filter(phase -> putForward.contains(phase.id()))
                .toList();
    }

    /** The phases that have lines and stand as they were approved before. */
    public List<ComparedPhase> phasesCarried() {
        return comparison.phases().stream()
                .filter(phase -> !putForward.contains(phase.id()))
                .toList();
    }

    /** What of the frame no line has been given, in DKK; negative if the lines exceed it, nothing without a frame. */
    public @Nullable Money leftOfFrame() {
        return frame == null ? null : frame.minus(comparison.after());
    }

    /** The content in the form that is hashed: written by hand, so that no renaming here changes what was decided. */
    Map<String, ?> content() {
        return map(
                "project", map("number", projectNumber, "title", projectTitle),
                "version", version,
                "frame", frame,
                "frameSource", frameSource,
                "vatIsCost", vatIsCost,
                "basis", basis,
                "before", comparison.before(),
                "total", comparison.after(),
                "phases",
                        comparison.phases().stream()
                                .filter(phase -> putForward.contains(phase.id())
                                        || !phase.lines().isEmpty())
                                .map(this::phase)
                                .toList());
    }

    private Map<String, ?> phase(ComparedPhase phase) {
        return map(
                "id", phase.id().toString(),
                "label", phase.label(),
                "carried", !putForward.contains(phase.id()),
                "before", phase.before(),
                "total", phase.after(),
                "lines", phase.lines().stream().map(FrozenBudget::line).toList());
    }

    private static Map<String, ?> line(ComparedLine line) {
        return map(
                "key",
                line.lineKey().toString(),
                "change",
                line.change().name(),
                "before",
                line.before() == null ? null : text(line.before()),
                "after",
                line.after() == null ? null : text(line.after()));
    }

    private static Map<String, ?> text(LineText text) {
        return map(
                "costType", text.costType(),
                "text", text.text(),
                "units", text.units() == null ? null : text.units().count(),
                "unitPrice", text.unitPrice(),
                "amount", text.amount(),
                "reason", text.reason());
    }

    private static Map<String, ?> map(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) { // what is unknown is not written at all
                map.put(String.valueOf(pairs[i]), value);
            }
        }
        return map;
    }
}
