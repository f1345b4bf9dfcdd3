package dk.fremdrift.project;

import static dk.fremdrift.project.FrozenPlan.map;

import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as it was put forward: all that the steering group decides on, readable without any table.
 *
 * @param targetId which phase or organisation; what it is called may change while the group decides
 * @param target what is changed: the name of a phase, a section's kind, an organisation; none for the project itself
 * @param detail how: a {@link MoveKind}, a {@link PartnerAction}, or nothing more to say
 * @param months by how many months a period is moved, if that was said; content from before that was kept has none
 * @param projectPeriod the project's own, where the phase then reaches beyond it, for certain or as it seems
 * @param planPeriod of the project, the one that the steering group has approved with the plan, if another has been written
 *     since
 * @param phasesOutside which phases the project, when it is moved, leaves reaching beyond it, for certain or as it seems
 * @param textBefore the section's text, the project's status, or what the organisation does
 */
record FrozenChange(
        String projectNumber,
        String projectTitle,
        String version,
        ChangeKind kind,
        @Nullable UUID targetId,
        @Nullable String target,
        @Nullable String detail,
        @Nullable Integer months,
        @Nullable Period before,
        @Nullable Period after,
        @Nullable Period projectPeriod,
        @Nullable Period planPeriod,
        List<PhaseOutside> phasesOutside,
        @Nullable String textBefore,
        @Nullable String textAfter,
        String reason,
        @Nullable String consequence) {

    /** A phase that keeps its period while the project gets another. */
    record PhaseOutside(@Nullable Integer number, String title, Period period) {

        Map<String, ?> content() {
            return map("number", number, "title", title, "period", FrozenPlan.period(period));
        }
    }

    /** Whether carrying out the one is carrying out the other: what it starts from and what comes of it are the same. */
    boolean doesTheSameAs(FrozenChange other) {
        return kind == other.kind
                && Objects.equals(targetId, other.targetId)
                && Objects.equals(detail, other.detail)
                && Objects.equals(before, other.before)
                && Objects.equals(after, other.after)
                && Objects.equals(textBefore, other.textBefore)
                && Objects.equals(textAfter, other.textAfter);
    }

    /**
     * The same with the organisation that it is about: content from before that was kept names it by its name alone.
     *
     * @param organisation what the change is known to be about, if that is an organisation
     */
    FrozenChange about(@Nullable UUID organisation) {
        return kind != ChangeKind.PARTNERS || targetId != null
                ? this
                : new FrozenChange(
                        projectNumber,
                        projectTitle,
                        version,
                        kind,
                        organisation,
                        target,
                        detail,
                        months,
                        before,
                        after,
                        projectPeriod,
                        planPeriod,
                        phasesOutside,
                        textBefore,
                        textAfter,
                        reason,
                        consequence);
    }

    /** How the period is moved, in a change of time. */
    Shift shift() {
        return new Shift(MoveKind.valueOf(Objects.requireNonNull(detail)), months);
    }

    /** The hash of what is shown before it is put forward: that must be what is put forward then. */
    public String hash() {
        return FrozenPlan.hash(content());
    }

    /** The section's text before, as it is read. */
    public @Nullable SafeHtml htmlBefore() {
        return SafeHtml.of(textBefore);
    }

    /** The section's text afterwards, as it is read. */
    public @Nullable SafeHtml htmlAfter() {
        return SafeHtml.of(textAfter);
    }

    /** The content in the form that is hashed: written by hand, so that no renaming here changes what was decided. */
    Map<String, ?> content() {
        return map(
                "project",
                map("number", projectNumber, "title", projectTitle),
                "version",
                version,
                "kind",
                kind.name(),
                kind == ChangeKind.PARTNERS ? "organisation" : "phase",
                targetId == null ? null : targetId.toString(),
                "target",
                target,
                "detail",
                detail,
                "months",
                months,
                "before",
                FrozenPlan.period(before),
                "after",
                FrozenPlan.period(after),
                "projectPeriod",
                FrozenPlan.period(projectPeriod),
                "planPeriod",
                FrozenPlan.period(planPeriod),
                "phasesOutside",
                phasesOutside.isEmpty()
                        ? null
                        : phasesOutside.stream().map(PhaseOutside::content).toList(),
                "textBefore",
                textBefore,
                "textAfter",
                textAfter,
                "reason",
                reason,
                "consequence",
                consequence);
    }
}
