package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The time and action plan of a project: its phases with what is to be done and reached in each, and what belongs to the
 * project as a whole.
 *
 * @param line what the plan is drawn on, or {@code null} if nothing in it lies in a time that is known
 */
record TimePlan(
        List<PhaseDetails> phases,
        List<ActivityDetails> activities,
        @Nullable TimeLine line,
        LocalDate today) {

    static TimePlan of(List<PhaseDetails> phases, List<ActivityDetails> activities, LocalDate today) {
        Stream<@Nullable Span> planned = Stream.concat(
                        phases.stream().map(PhaseDetails::period),
                        activities.stream().map(ActivityDetails::period))
                .map(period -> period == null ? null : period.span());
        Stream<@Nullable Span> actual = phases.stream().map(phase -> phase.ran(today));
        List<Span> spans =
                Stream.concat(planned, actual).filter(Objects::nonNull).toList();
        return new TimePlan(phases, activities, TimeLine.around(spans), today);
    }

    /** The activities and milestones of the phase, or those of the whole project for {@code null}. */
    public List<ActivityDetails> in(@Nullable PhaseDetails phase) {
        return activities.stream()
                .filter(activity -> Objects.equals(activity.phaseId(), phase == null ? null : phase.id()))
                .toList();
    }

    /** Where the period lies on the line, or {@code null} if nobody can say. */
    public TimeLine.@Nullable Bar bar(@Nullable Period period) {
        Span span = period == null ? null : period.span();
        return span == null || line == null ? null : line.bar(span);
    }

    /** Where the phase really lies on the line, or {@code null} if nobody can say. */
    public TimeLine.@Nullable Bar actualBar(PhaseDetails phase) {
        Span span = phase.ran(today);
        return span == null || line == null ? null : line.bar(span);
    }

    /** Whether it is known of any phase when it really ran. */
    public boolean hasActual() {
        return phases.stream().anyMatch(phase -> phase.actual() != null);
    }

    /** How its phases are moved, or {@code null} if all of them are over. */
    public @Nullable MoveWay moveWay() {
        return MoveWay.of(phases.stream()
                .filter(phase -> phase.status() != PhaseStatus.CLOSED)
                .map(PhaseDetails::held)
                .toList());
    }

    public boolean isEmpty() {
        return phases.isEmpty() && activities.isEmpty();
    }
}
