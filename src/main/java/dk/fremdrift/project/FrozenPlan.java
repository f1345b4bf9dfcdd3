package dk.fremdrift.project;

import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.SafeHtml;
import dk.fremdrift.shared.Sha256;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time and action plan as it was put forward: all that the steering group decides on, readable without any table.
 *
 * @param basis whether there was an approved plan to compare with
 * @param periodKept whether the project's own period is part of it: content from before that was kept has it only where a
 *     phase reaches beyond it, for certain or as it seems
 * @param projectPeriod the project's own, none where it has none or that was not kept
 * @param periodMoved whether it was another in the plan that was approved before
 * @param periodBefore the one in the plan that was approved before, if it was another and there was one
 * @param added titles of what the plan that was approved before has not; this and the next two are empty in content from
 *     before they were kept
 * @param altered titles of what stands in both, and says something else; where only its period is another a phase is marked
 * @param removed titles of what the plan that was approved before has alone
 * @param activities what belongs to the project as a whole
 */
record FrozenPlan(
        String projectNumber,
        String projectTitle,
        boolean periodKept,
        @Nullable Period projectPeriod,
        boolean periodMoved,
        @Nullable Period periodBefore,
        String version,
        boolean basis,
        List<String> added,
        List<String> altered,
        List<String> removed,
        List<FrozenPhase> phases,
        List<FrozenActivity> activities) {

    /**
     * @param before the period in the plan that was approved before; none where the phase is new or it is the same
     * @param gates what must be approved before the phase is opened
     * @param gatesFalling what need not be any more when this plan is approved
     */
    record FrozenPhase(
            UUID id,
            @Nullable Integer number,
            String title,
            @Nullable Period period,
            boolean isNew,
            boolean moved,
            @Nullable Period before,
            @Nullable String description,
            List<Gate> gates,
            List<Gate> gatesFalling,
            List<FrozenActivity> activities) {

        /** The description as it is read. */
        public @Nullable SafeHtml text() {
            return SafeHtml.of(description);
        }
    }

    record FrozenActivity(
            ActivityKind kind,
            String title,
            @Nullable Period period,
            @Nullable String responsible,
            Certainty certainty,
            @Nullable String description) {

        /** The description as it is read. */
        public @Nullable SafeHtml text() {
            return SafeHtml.of(description);
        }
    }

    /**
     * The plan as a leader puts it forward today.
     *
     * @param approved what the steering group approved last, if it has approved any plan
     * @param forgotten what is read of somebody responsible whose name was erased where it is frozen
     * @param naming how those who are responsible are written
     */
    static FrozenPlan of(
            Project project,
            int version,
            TimePlan plan,
            @Nullable FrozenPlan approved,
            String forgotten,
            Naming naming) {
        PlanDrift since = approved == null ? null : PlanDrift.between(approved, null, plan, forgotten, Danish.LOCALE);
        boolean moved =
                approved != null && approved.periodKept && !Objects.equals(approved.projectPeriod, project.getPeriod());
        return new FrozenPlan(
                project.getNumber(),
                project.getTitle(),
                true,
                project.getPeriod(),
                moved,
                moved && approved != null ? approved.projectPeriod : null,
                String.valueOf(version),
                approved != null,
                since == null ? List.of() : since.added(),
                since == null ? List.of() : since.altered(),
                since == null ? List.of() : since.removed(),
                plan.phases().stream()
                        .map(phase -> frozen(phase, plan.in(phase), approved, naming))
                        .toList(),
                frozen(plan.in(null), naming));
    }

    private static FrozenPhase frozen(
            PhaseDetails phase, List<ActivityDetails> activities, @Nullable FrozenPlan approved, Naming naming) {
        FrozenPhase former = approved == null
                ? null
                : approved.phases.stream()
                        .filter(other -> other.id.equals(phase.id()))
                        .findFirst()
                        .orElse(null);
        Period formerly = former == null ? null : former.period;
        boolean moved = former != null && !Objects.equals(formerly, phase.period());
        return new FrozenPhase(
                phase.id(),
                phase.number(),
                phase.title(),
                phase.period(),
                approved != null && former == null,
                moved,
                moved ? formerly : null,
                phase.description(),
                gates(phase, false),
                gates(phase, true),
                frozen(activities, naming));
    }

    private static List<Gate> gates(PhaseDetails phase, boolean falling) {
        return phase.gates().stream()
                .filter(gate -> gate.falling() == falling)
                .map(GateState::gate)
                .toList();
    }

    private static List<FrozenActivity> frozen(List<ActivityDetails> activities, Naming naming) {
        return activities.stream()
                .filter(activity -> activity.status() != ActivityStatus.DROPPED)
                .map(activity -> new FrozenActivity(
                        activity.kind(),
                        activity.title(),
                        activity.period(),
                        activity.responsible() == null ? null : naming.words(activity.responsible()),
                        activity.certainty(),
                        activity.description()))
                .toList();
    }

    /** Whether it says anything else, but for periods of phases, than the plan that was approved before. */
    public boolean differs() {
        return !(added.isEmpty() && altered.isEmpty() && removed.isEmpty());
    }

    /** The hash of what is shown before it is put forward: that must be what is put forward then. */
    public String hash() {
        return hash(content());
    }

    /** The hash of frozen content whatever version it is: which one it becomes is not known before. */
    static String hash(Map<String, ?> content) {
        var shown = new HashMap<>(content);
        shown.remove("version");
        return Sha256.hex(CanonicalJson.write(shown));
    }

    /** The content in the form that is hashed: written by hand, so that no renaming here changes what was decided. */
    Map<String, ?> content() {
        return map(
                "project",
                map("number", projectNumber, "title", projectTitle),
                "projectPeriod",
                periodKept ? Objects.requireNonNullElse(period(projectPeriod), Map.of()) : null,
                "projectPeriodMoved",
                periodMoved ? true : null,
                "projectPeriodBefore",
                period(periodBefore),
                "version",
                version,
                "basis",
                basis,
                "added",
                titles(added),
                "altered",
                titles(altered),
                "removed",
                titles(removed),
                "phases",
                phases.stream().map(FrozenPlan::phase).toList(),
                "activities",
                activities.stream().map(FrozenPlan::activity).toList());
    }

    // Content from before they were kept has none, and must be hashed as it was
    private static @Nullable List<String> titles(List<String> titles) {
        return titles.isEmpty() ? null : titles;
    }

    private static Map<String, ?> phase(FrozenPhase phase) {
        return map(
                "id",
                phase.id.toString(),
                "number",
                phase.number,
                "title",
                phase.title,
                "period",
                period(phase.period),
                "new",
                phase.isNew,
                "moved",
                phase.moved,
                "before",
                period(phase.before),
                "description",
                phase.description,
                "gates",
                phase.gates.stream().map(Gate::name).toList(),
                "gatesFalling",
                phase.gatesFalling.isEmpty()
                        ? null
                        : phase.gatesFalling.stream().map(Gate::name).toList(),
                "activities",
                phase.activities.stream().map(FrozenPlan::activity).toList());
    }

    private static Map<String, ?> activity(FrozenActivity activity) {
        return map(
                "kind",
                activity.kind.name(),
                "title",
                activity.title,
                "period",
                period(activity.period),
                "responsible",
                activity.responsible,
                "certainty",
                activity.certainty.name(),
                "description",
                activity.description);
    }

    /** A period as it is frozen; what is unknown is not written at all. */
    static @Nullable Map<String, ?> period(@Nullable Period period) {
        return period == null
                ? null
                : map(
                        "words", period.words(),
                        "from", period.from() == null ? null : period.from().toString(),
                        "to", period.to() == null ? null : period.to().toString());
    }

    /** The pairs that have a value. */
    static Map<String, ?> map(@Nullable Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            if (value != null) {
                map.put(String.valueOf(pairs[i]), value);
            }
        }
        return map;
    }
}
