package dk.fremdrift.decision;

import dk.fremdrift.decision.Electorate.FilledSeat;
import dk.fremdrift.decision.Roll.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a decision falls. An outcome needs more than half of the electorate, and at least one of those votes from somebody
 * who neither submitted nor leads the project. When all have voted and no outcome has it, the chair's vote breaks the
 * tie, if the chair is neither; otherwise the matter stays open.
 */
public final class Ballot {

    private final Roll roll;
    private final Set<UUID> partial;
    private final List<Counted> counted;

    /**
     * A place with the vote that counts in it.
     *
     * @param personId whose vote it is, or who is waited for
     * @param deputy whether that person is the seat's deputy
     * @param choice the vote, or {@code null} while there is none
     */
    public record Counted(
            Place place,
            UUID personId,
            boolean deputy,
            @Nullable Choice choice) {

        boolean wants(Outcome outcome) {
            return choice != null && choice.outcome() == outcome;
        }
    }

    /** What the votes have decided, and by which rule. */
    public record Fall(Outcome outcome, DecisionRule rule) {}

    private Ballot(Roll roll, Map<UUID, Choice> votes, Set<UUID> partial) {
        this.roll = roll;
        this.partial = partial;
        this.counted = count(roll, votes);
    }

    /**
     * The ballot as it stands.
     *
     * @param seats the seats filled on the day
     * @param recused who has declared an interest
     * @param votes the latest vote of each person
     * @param partial the submitter and the leaders, whose votes alone carry no decision
     */
    public static Ballot of(
            List<FilledSeat> seats, Collection<UUID> recused, Map<UUID, Choice> votes, Set<UUID> partial) {
        return new Ballot(Roll.of(seats, recused), votes, partial);
    }

    private static List<Counted> count(Roll roll, Map<UUID, Choice> votes) {
        Set<UUID> spent = new HashSet<>();
        List<Counted> counted = new ArrayList<>();
        for (Place place : roll.places()) {
            UUID substitute = place.substituteId();
            Choice own = votes.get(place.memberId());
            if (own == null && substitute != null && votes.containsKey(substitute) && spent.add(substitute)) {
                counted.add(new Counted(place, substitute, true, votes.get(substitute)));
            } else {
                counted.add(new Counted(place, place.memberId(), place.memberIsDeputy(), own));
            }
        }
        return List.copyOf(counted);
    }

    /** What has been decided, if anything. */
    public Optional<Fall> fall() {
        return byMajority().or(this::byChair);
    }

    private Optional<Fall> byMajority() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> votesFor(outcome) >= needed() && isWantedByOthers(outcome))
                .map(outcome -> new Fall(outcome, DecisionRule.MAJORITY))
                .findFirst();
    }

    private boolean isWantedByOthers(Outcome outcome) {
        return counted.stream().anyMatch(vote -> vote.wants(outcome) && !partial.contains(vote.personId()));
    }

    private Optional<Fall> byChair() {
        if (!allHaveVoted()) {
            return Optional.empty();
        }
        return counted.stream()
                .filter(vote -> vote.place().chair() && !partial.contains(vote.personId()))
                .map(vote -> vote.choice() == null ? null : vote.choice().outcome())
                .filter(Objects::nonNull)
                .filter(this::hasMostVotes)
                .map(outcome -> new Fall(outcome, DecisionRule.CHAIR))
                .findFirst();
    }

    private boolean hasMostVotes(Outcome outcome) {
        return Arrays.stream(Outcome.values()).allMatch(other -> votesFor(other) <= votesFor(outcome));
    }

    private long votesFor(Outcome outcome) {
        return counted.stream().filter(vote -> vote.wants(outcome)).count();
    }

    /** How many votes for the same outcome make more than half of the electorate. */
    public int needed() {
        return electorate() / 2 + 1;
    }

    /** How many places count. */
    public int electorate() {
        return counted.size();
    }

    /** How many of the places have a vote. */
    public int voted() {
        return (int) counted.stream().filter(vote -> vote.choice() != null).count();
    }

    /** Each place of the electorate with the vote that counts in it, in the order of the seats. */
    public List<Counted> counted() {
        return counted;
    }

    /** Who counts. */
    public Roll roll() {
        return roll;
    }

    /** Whether the matter stays open although all have voted, or because nobody is left who could decide it. */
    public boolean isDeadlocked() {
        return fall().isEmpty() && (allHaveVoted() || !roll.hasOthersThan(partial));
    }

    private boolean allHaveVoted() {
        return voted() == electorate();
    }
}
