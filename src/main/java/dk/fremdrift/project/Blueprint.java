package dk.fremdrift.project;

import static java.util.Objects.requireNonNullElse;

import dk.fremdrift.shared.SafeHtml;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a project can be used again, as data: kept in a template, or on the way from one project to the next. Nothing
 * of what has happened is in it: no status, no result, no vote and no money.
 *
 * @param activities those that belong to no phase
 */
record Blueprint(
        List<Written> sections,
        List<Listed> items,
        List<Planned> phases,
        List<ActivityForm> activities,
        List<Held> roles,
        List<Place> seats,
        List<Partner> partners) {

    @SuppressWarnings("NullAway") // what a template does not say is not there
    Blueprint {
        sections = requireNonNullElse(sections, List.of());
        items = requireNonNullElse(items, List.of());
        phases = requireNonNullElse(phases, List.of());
        activities = requireNonNullElse(activities, List.of());
        roles = requireNonNullElse(roles, List.of());
        seats = requireNonNullElse(seats, List.of());
        partners = requireNonNullElse(partners, List.of());
    }

    /** The text of a section. */
    record Written(SectionKind kind, String text) {

        /** The text with its lists and emphasis. */
        public @Nullable SafeHtml html() {
            return SafeHtml.of(text);
        }
    }

    /** One thing that a section lists. */
    record Listed(SectionKind section, ItemForm item) {}

    /** A phase with what is to be done and reached in it. */
    record Planned(PhaseForm phase, List<ActivityForm> activities) {}

    /**
     * A role.
     *
     * @param person who has it
     */
    record Held(
            RoleKind kind,
            @Nullable Known person,
            @Nullable String words,
            @Nullable String organisation) {}

    /** A person, known by an e-mail address. */
    record Known(String name, String email) {}

    /** A seat in the steering group, with nobody in it. */
    record Place(String title, @Nullable String organisation, boolean chair) {}

    /** An organisation that takes part, and as what. */
    record Partner(String name, @Nullable String role) {}

    /** What is left for somebody who begins anew: as it was planned, with nothing of it done, decided or achieved. */
    Blueprint anew(PeriodMove move) {
        return new Blueprint(
                sections,
                items.stream()
                        .map(listed -> new Listed(listed.section(), anew(listed, move)))
                        .toList(),
                phases.stream()
                        .map(planned -> new Planned(
                                anew(planned.phase(), move),
                                planned.activities().stream()
                                        .map(activity -> anew(activity, move))
                                        .toList()))
                        .toList(),
                activities.stream().map(activity -> anew(activity, move)).toList(),
                roles,
                seats,
                partners);
    }

    private static ItemForm anew(Listed listed, PeriodMove move) {
        ItemForm item = listed.item();
        boolean aimed = listed.section() == SectionKind.SUCCESS_CRITERIA; // elsewhere the time is when it was achieved
        return new ItemForm(
                item.itemTitle(),
                item.description(),
                open(item.certainty()),
                item.groupRank(),
                item.quantityWords(),
                item.quantityBound(),
                item.quantityNumber(),
                item.criterionKind(),
                item.measure(),
                item.targetDirection(),
                item.targetValue(),
                item.targetUnit(),
                item.achievement() == null ? null : Achievement.OPEN,
                item.methodKind(),
                item.harvester(),
                null,
                null,
                aimed ? move.words(item.periodWords()) : null,
                aimed ? move.day(item.periodFrom()) : null,
                aimed ? move.day(item.periodTo()) : null,
                null);
    }

    private static PhaseForm anew(PhaseForm phase, PeriodMove move) {
        return new PhaseForm(
                phase.phaseNumber(),
                phase.phaseTitle(),
                move.words(phase.periodWords()),
                move.day(phase.periodFrom()),
                move.day(phase.periodTo()),
                phase.description(),
                phase.gates(),
                null);
    }

    private static ActivityForm anew(ActivityForm activity, PeriodMove move) {
        return new ActivityForm(
                activity.activityKind(),
                activity.activityTitle(),
                null,
                activity.responsible(),
                move.words(activity.periodWords()),
                move.day(activity.periodFrom()),
                move.day(activity.periodTo()),
                activity.certainty() == Certainty.DECIDED ? Certainty.PLANNED : activity.certainty(),
                ActivityStatus.NOT_BEGUN,
                activity.description(),
                null);
    }

    // What was decided there is not decided here
    private static @Nullable Certainty open(@Nullable Certainty certainty) {
        return certainty == Certainty.DECIDED ? Certainty.PLANNED : certainty;
    }
}
