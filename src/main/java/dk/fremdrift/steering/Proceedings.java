package dk.fremdrift.steering;

import dk.fremdrift.decision.Ballot;
import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.Electorate.FilledSeat;
import dk.fremdrift.shared.Texts;
import dk.fremdrift.steering.MatterEvent.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a submission stands: who has voted what, what is still needed, what was said, and what the reader has to do.
 *
 * @param votes each place of the electorate with its vote: of today while it is open, else when it was decided
 * @param tally what is still needed, while it is open
 * @param mine what the reader voted last, if anything
 * @param latest the reader's latest vote, if any
 * @param explained what the reader has voted and given a reason for
 * @param mayComment whether the reader may comment
 */
record Proceedings(
        List<PlaceVote> votes,
        List<MatterEvent> recusals,
        List<MatterEvent> comments,
        @Nullable Tally tally,
        Part part,
        @Nullable Choice mine,
        @Nullable UUID latest,
        Set<Choice> explained,
        boolean mayComment) {

    /**
     * A place with its vote.
     *
     * @param choice {@code null} while there is none
     */
    record PlaceVote(
            @Nullable String seat,
            @Nullable String name,
            boolean deputy,
            @Nullable Choice choice) {}

    /**
     * What is still needed.
     *
     * @param needed how many votes for the same outcome decide
     * @param othersNeeded whether the submitter or a leader is among those who vote, so that one vote must be another's
     * @param sufficient whether the votes suffice already, because the group has changed since they were cast
     */
    record Tally(int voted, int electorate, int needed, boolean othersNeeded, boolean deadlocked, boolean sufficient) {

        /** Whether all have voted, as opposed to nobody being left who could decide. */
        public boolean complete() {
            return voted == electorate;
        }
    }

    static Proceedings open(Matter matter, List<MatterEvent> events, List<FilledSeat> seats, Set<UUID> leaders) {
        Map<UUID, String> names = new HashMap<>();
        Map<UUID, Choice> votes = new HashMap<>();
        events.forEach(event -> names.put(event.personId(), Objects.requireNonNullElse(event.name(), "")));
        of(Kind.VOTE, events).forEach(vote -> votes.put(vote.personId(), choice(vote)));
        List<UUID> recused =
                of(Kind.RECUSAL, events).stream().map(MatterEvent::personId).toList();
        Set<UUID> partial = new HashSet<>(leaders);
        partial.add(matter.submittedBy());

        Ballot ballot = Ballot.of(seats, recused, votes, partial);
        Part part = Part.of(matter.me(), ballot.roll(), recused, votes);
        return new Proceedings(
                ballot.counted().stream()
                        .map(place -> new PlaceVote(
                                place.place().title(), names.get(place.personId()), place.deputy(), place.choice()))
                        .toList(),
                of(Kind.RECUSAL, events),
                of(Kind.COMMENT, events),
                new Tally(
                        ballot.voted(),
                        ballot.electorate(),
                        ballot.needed(),
                        ballot.counted().stream().anyMatch(place -> partial.contains(place.personId())),
                        ballot.isDeadlocked(),
                        ballot.fall().isPresent()),
                part,
                matter.me() == null ? null : votes.get(matter.me()),
                latest(matter, events).map(MatterEvent::id).orElse(null),
                explained(matter, events),
                part.isSeated() || matter.me() != null && partial.contains(matter.me()));
    }

    static Proceedings closed(Matter matter, List<MatterEvent> events) {
        return new Proceedings(
                of(Kind.BASIS, events).stream()
                        .map(basis ->
                                new PlaceVote(basis.seat(), basis.name(), basis.deputy(), nullableChoice(basis.text())))
                        .toList(),
                of(Kind.RECUSAL, events),
                of(Kind.COMMENT, events),
                null,
                Part.NONE,
                latest(matter, events).map(Proceedings::choice).orElse(null),
                null,
                Set.of(),
                false);
    }

    private static Optional<MatterEvent> latest(Matter matter, List<MatterEvent> events) {
        return mine(Kind.VOTE, matter, events).stream().reduce((earlier, later) -> later);
    }

    // The reason is written just before its vote; once erased it explains nothing any more. What was said without a
    // vote
    // explains whatever vote comes.
    private static Set<Choice> explained(Matter matter, List<MatterEvent> events) {
        List<Instant> comments = times(mine(Kind.COMMENT, matter, events));
        List<MatterEvent> votes = mine(Kind.VOTE, matter, events);
        if (!times(votes).containsAll(comments)) {
            return Set.of(Choice.values());
        }
        return votes.stream()
                .filter(vote -> comments.stream().anyMatch(said -> !said.isAfter(Objects.requireNonNull(vote.at()))))
                .map(Proceedings::choice)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Instant> times(List<MatterEvent> events) {
        return events.stream().map(event -> Objects.requireNonNull(event.at())).toList();
    }

    private static List<MatterEvent> mine(Kind kind, Matter matter, List<MatterEvent> events) {
        return of(kind, events).stream()
                .filter(event -> event.personId().equals(matter.me()))
                .toList();
    }

    private static List<MatterEvent> of(Kind kind, List<MatterEvent> events) {
        return events.stream().filter(event -> event.kind() == kind).toList();
    }

    private static Choice choice(MatterEvent vote) {
        return Choice.valueOf(Objects.requireNonNull(vote.text()));
    }

    private static @Nullable Choice nullableChoice(@Nullable String text) {
        return text == null ? null : Choice.valueOf(text);
    }

    /** Whether the person's words stand among the comments, or there are none. */
    boolean hasSaid(UUID personId, @Nullable String words) {
        String said = Texts.clean(words);
        return said == null
                || comments.stream()
                        .anyMatch(comment -> comment.personId().equals(personId) && said.equals(comment.text()));
    }

    /** How many voted like this when it was decided. */
    public long count(Choice choice) {
        return votes.stream().filter(vote -> vote.choice() == choice).count();
    }
}
