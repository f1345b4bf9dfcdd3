package dk.fremdrift.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.decision.Electorate.FilledSeat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** What holds for every ballot, however odd the steering group. */
class BallotInvariantTests {

    private static final List<UUID> PEOPLE =
            IntStream.range(0, 6).mapToObj(i -> new UUID(0, i + 1)).toList();

    @Property
    void noOutcomeWithoutTheVoteOfSomebodyWhoNeitherSubmittedNorLeads(@ForAll long seed) {
        var odd = OddGroup.of(seed);
        odd.ballot()
                .fall()
                .ifPresent(fall -> assertThat(odd.ballot().counted())
                        .anyMatch(vote ->
                                vote.wants(fall.outcome()) && !odd.partial().contains(vote.personId())));
    }

    @Property
    void noOutcomeThatAnotherHasMoreVotesThan(@ForAll long seed) {
        var odd = OddGroup.of(seed);
        odd.ballot().fall().ifPresent(fall -> {
            for (Outcome other : Outcome.values()) {
                assertThat(votes(odd.ballot(), other)).isLessThanOrEqualTo(votes(odd.ballot(), fall.outcome()));
            }
        });
    }

    @Property
    void aMajorityIsMoreThanHalfAndATieBreakNeedsEveryVote(@ForAll long seed) {
        Ballot ballot = OddGroup.of(seed).ballot();
        ballot.fall().ifPresent(fall -> {
            if (fall.rule() == DecisionRule.MAJORITY) {
                assertThat(votes(ballot, fall.outcome()) * 2).isGreaterThan(ballot.electorate());
            } else {
                assertThat(ballot.voted()).isEqualTo(ballot.electorate());
            }
        });
    }

    @Property
    void nobodyCountsTwice(@ForAll long seed) {
        Ballot ballot = OddGroup.of(seed).ballot();
        assertThat(ballot.counted()).extracting(Ballot.Counted::personId).doesNotHaveDuplicates();
    }

    @Property
    void itIsEitherDecidedOrDeadlockedOrWaitsForSomebody(@ForAll long seed) {
        Ballot ballot = OddGroup.of(seed).ballot();
        boolean waits = ballot.voted() < ballot.electorate();
        assertThat(ballot.fall().isPresent() || ballot.isDeadlocked() || waits).isTrue();
        assertThat(ballot.fall().isPresent() && ballot.isDeadlocked()).isFalse();
    }

    private static long votes(Ballot ballot, Outcome outcome) {
        return ballot.counted().stream().filter(vote -> vote.wants(outcome)).count();
    }

    record OddGroup(Ballot ballot, Set<UUID> partial) {

        static OddGroup of(long seed) {
            var random = new Random(seed);
            List<FilledSeat> seats = new ArrayList<>();
            int count = random.nextInt(6);
            for (int i = 0; i < count; i++) {
                UUID holder = maybe(random, 5);
                UUID deputy = holder == null ? any(random) : maybe(random, 2);
                seats.add(new FilledSeat(new UUID(1, i), "Plads " + i, holder, deputy, i == 0));
            }
            Set<UUID> partial = some(random, 3);
            Map<UUID, Choice> votes = new HashMap<>();
            for (UUID person : PEOPLE) {
                if (random.nextInt(8) > 0) {
                    votes.put(person, Choice.values()[random.nextInt(Choice.values().length)]);
                }
            }
            return new OddGroup(Ballot.of(seats, some(random, 6), votes, partial), partial);
        }

        private static Set<UUID> some(Random random, int oneIn) {
            Set<UUID> some = new HashSet<>(PEOPLE);
            some.removeIf(person -> random.nextInt(oneIn) > 0);
            return some;
        }

        private static @Nullable UUID maybe(Random random, int of) {
            return random.nextInt(of) == 0 ? null : any(random);
        }

        private static UUID any(Random random) {
            return PEOPLE.get(random.nextInt(PEOPLE.size()));
        }
    }
}
