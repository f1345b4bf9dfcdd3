package dk.fremdrift.project;

import dk.fremdrift.shared.SafeHtml;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
     * @param vacant whether nobody has it; then the organisation only says where somebody is to come from
     */
    record Held(
            RoleKind kind,
            @Nullable Known person,
            @Nullable String words,
            @Nullable String organisation,
            boolean vacant) {

        Held {
            vacant = person == null && words == null && (vacant || organisation == null);
        }

        /** Vacant ones come last, for whoever is given a role takes a vacant one. */
        static List<Held> vacantLast(List<Held> roles) {
            return roles.stream().sorted(Comparator.comparing(Held::vacant)).toList();
        }
    }

    /** A person, known by an e-mail address. */
    record Known(String name, String email) {}

    /** A seat in the steering group, with nobody in it. */
    record Place(String title, @Nullable String organisation, boolean chair) {}

    /** An organisation that takes part, and as what. */
    record Partner(String name, @Nullable String role) {}

    /** What somebody has typed that may say who a person is. */
    Set<String> wordsOfPeople() {
        return Stream.of(
                        items.stream().map(listed -> listed.item().harvester()),
                        Stream.concat(
                                        activities.stream(),
                                        phases.stream().flatMap(phase -> phase.activities().stream()))
                                .map(ActivityForm::responsible),
                        roles.stream().map(Held::words))
                .flatMap(words -> words)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The same with no person in any role, and nobody named by these words. */
    Blueprint without(Set<String> names) {
        return new Blueprint(
                sections,
                items.stream()
                        .map(listed -> new Listed(
                                listed.section(),
                                listed.item().withHarvester(kept(listed.item().harvester(), names))))
                        .toList(),
                phases.stream()
                        .map(planned -> new Planned(planned.phase(), without(planned.activities(), names)))
                        .toList(),
                without(activities, names),
                Held.vacantLast(roles.stream().map(held -> without(held, names)).toList()),
                seats,
                partners);
    }

    private static List<ActivityForm> without(List<ActivityForm> activities, Set<String> names) {
        return activities.stream()
                .map(activity -> activity.withResponsible(kept(activity.responsible(), names)))
                .toList();
    }

    // Also a role that nobody is left in is needed
    private static Held without(Held held, Set<String> names) {
        String words = kept(held.words(), names);
        boolean emptied = held.vacant() || held.person() != null || held.words() != null;
        return new Held(held.kind(), null, words, held.organisation(), emptied);
    }

    private static @Nullable String kept(@Nullable String words, Set<String> names) {
        return words == null || names.contains(words) ? null : words;
    }

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
                item.certainty() == null ? null : open(item.certainty()),
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
                null,
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
                open(activity.certainty()),
                ActivityStatus.NOT_BEGUN,
                activity.description(),
                null);
    }

    // What was decided there is not decided here
    private static Certainty open(Certainty certainty) {
        return certainty == Certainty.DECIDED ? Certainty.PLANNED : certainty;
    }
}
