package dk.fremdrift.decision;

import static dk.fremdrift.decision.Choice.ABSTAIN;
import static dk.fremdrift.decision.Choice.APPROVE;
import static dk.fremdrift.decision.Choice.REJECT;
import static dk.fremdrift.decision.Choice.SEND_BACK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dk.fremdrift.decision.Ballot.Counted;
import dk.fremdrift.decision.Ballot.Fall;
import dk.fremdrift.shared.ConflictException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** "How a decision falls", line by line. */
class HowADecisionFallsTests {

    private static final Instant NOW = Instant.parse("2014-10-01T12:00:00Z");

    private final UUID anna = UUID.randomUUID();
    private final UUID bo = UUID.randomUUID();
    private final UUID carl = UUID.randomUUID();
    private final UUID dorte = UUID.randomUUID();
    private final UUID erik = UUID.randomUUID();
    private final UUID submitter = UUID.randomUUID();

    @Test
    void theElectorateIsTheSeatsFilledOnTheDayLessDeclaredInterests() {
        var group = SteeringGroup.ofHolders(anna, bo, carl);
        Submission submission = submitted(group);
        assertThat(submission.ballot(group.today()).electorate()).isEqualTo(3);

        submission.recuse(carl, null, group.today(), NOW);
        assertThat(submission.ballot(group.today()).electorate()).isEqualTo(2);

        var tomorrow = SteeringGroup.ofHolders(anna, bo, carl, dorte, erik);
        assertThat(submission.ballot(tomorrow.today()).electorate()).isEqualTo(4);
    }

    @Test
    void aSeatWithOnlyADeputyIsFilled() {
        var group = SteeringGroup.ofHolders(anna).seat(null, bo);
        assertThat(ballot(group, Map.of(bo, APPROVE)).counted())
                .extracting(Counted::personId, Counted::deputy, Counted::choice)
                .contains(tuple(bo, true, APPROVE));
    }

    @Test
    void onePersonCountsOnce() {
        var holderAndDeputy = SteeringGroup.ofHolders(anna).seat(bo, anna).seat(carl, null);
        Ballot ballot = ballot(holderAndDeputy, Map.of(anna, APPROVE));
        assertThat(ballot.electorate()).isEqualTo(3);
        assertThat(ballot.voted()).isEqualTo(1);

        var deputyOfAnEmptySeatToo = SteeringGroup.ofHolders(anna, bo).seat(null, anna);
        assertThat(ballot(deputyOfAnEmptySeatToo, Map.of(anna, APPROVE)).electorate())
                .isEqualTo(2);

        var deputyOfTwo = new SteeringGroup().seat(anna, carl).seat(bo, carl);
        assertThat(ballot(deputyOfTwo, Map.of(carl, APPROVE)).voted()).isEqualTo(1);
    }

    @Test
    void aDeputysVoteCountsWhenTheHolderHasNone() {
        var group = new SteeringGroup().seat(anna, bo).seat(carl, null);
        assertThat(ballot(group, Map.of(bo, REJECT)).counted().getFirst().choice())
                .isEqualTo(REJECT);
        assertThat(ballot(group, Map.of(bo, REJECT, anna, APPROVE))
                        .counted()
                        .getFirst()
                        .choice())
                .isEqualTo(APPROVE);

        Submission submission = submitted(group);
        submission.cast(anna, APPROVE, group.today(), NOW);
        assertThatThrownBy(() -> submission.cast(bo, REJECT, group.today(), NOW))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.messageKey()).isEqualTo("decision.holderHasVoted"));
    }

    @Test
    void theDeputySitsInForAHolderWithAnInterest() {
        var group = new SteeringGroup().seat(anna, bo).seat(carl, null).seat(dorte, null);
        Submission submission = submitted(group);
        submission.recuse(anna, null, group.today(), NOW);
        Ballot ballot = submission.ballot(group.today());
        assertThat(ballot.electorate()).isEqualTo(3);
        assertThat(ballot.counted().getFirst().personId()).isEqualTo(bo);
    }

    @Test
    void eachMayApproveSendBackRejectOrAbstain() {
        var group = SteeringGroup.ofHolders(anna, bo, carl);
        assertThat(outcome(group, Map.of(anna, APPROVE, bo, APPROVE))).hasValue(Outcome.APPROVED);
        assertThat(outcome(group, Map.of(anna, SEND_BACK, bo, SEND_BACK))).hasValue(Outcome.SENT_BACK);
        assertThat(outcome(group, Map.of(anna, REJECT, bo, REJECT))).hasValue(Outcome.REJECTED);
        assertThat(outcome(group, Map.of(anna, ABSTAIN, bo, ABSTAIN))).isEmpty();
    }

    @Test
    void andChangeTheVoteUntilTheDecisionFalls() {
        var group = SteeringGroup.ofHolders(anna, bo, carl);
        Submission submission = submitted(group);
        submission.cast(anna, APPROVE, group.today(), NOW);
        submission.cast(anna, REJECT, group.today(), NOW);
        assertThat(submission.cast(bo, APPROVE, group.today(), NOW)).isEmpty();
        assertThat(submission.cast(carl, REJECT, group.today(), NOW))
                .map(Decision::outcome)
                .hasValue(Outcome.REJECTED);
    }

    @Test
    void silenceIsNeverAYes() {
        var group = SteeringGroup.ofHolders(anna, bo, carl, dorte, erik);
        assertThat(outcome(group, Map.of(anna, APPROVE, bo, APPROVE))).isEmpty();
        assertThat(outcome(group.chairedBy(anna), Map.of(anna, APPROVE))).isEmpty();
    }

    @Test
    void anOutcomeNeedsMoreThanHalfOfTheElectorate() {
        var four = SteeringGroup.ofHolders(anna, bo, carl, dorte);
        assertThat(outcome(four, Map.of(anna, APPROVE, bo, APPROVE))).isEmpty();
        assertThat(outcome(four, Map.of(anna, APPROVE, bo, APPROVE, carl, ABSTAIN, dorte, ABSTAIN)))
                .isEmpty();
        assertThat(outcome(four, Map.of(anna, APPROVE, bo, APPROVE, carl, APPROVE)))
                .hasValue(Outcome.APPROVED);
        assertThat(ballot(four, Map.of()).needed()).isEqualTo(3);
        assertThat(ballot(SteeringGroup.ofHolders(anna, bo, carl), Map.of()).needed())
                .isEqualTo(2);
    }

    @Test
    void atLeastOneOfThoseVotesFromSomebodyWhoNeitherSubmittedNorLeadsTheProject() {
        var group = SteeringGroup.ofHolders(submitter, anna, bo).ledBy(anna);
        assertThat(outcome(group, Map.of(submitter, APPROVE, anna, APPROVE))).isEmpty();
        assertThat(outcome(group, Map.of(submitter, APPROVE, anna, APPROVE, bo, ABSTAIN)))
                .isEmpty();
        assertThat(outcome(group, Map.of(submitter, APPROVE, bo, APPROVE))).hasValue(Outcome.APPROVED);
    }

    @Test
    void whenAllHaveVotedAndNoOutcomeHasItTheChairsVoteBreaksTheTieIfTheChairIsNeitherSubmitterNorLeader() {
        Map<UUID, Choice> tied = Map.of(anna, APPROVE, bo, APPROVE, carl, REJECT, dorte, REJECT);
        var group = SteeringGroup.ofHolders(anna, bo, carl, dorte);
        assertThat(ballot(group.chairedBy(carl), tied).fall()).hasValue(new Fall(Outcome.REJECTED, DecisionRule.CHAIR));
        assertThat(ballot(group.chairedBy(anna), tied).fall()).hasValue(new Fall(Outcome.APPROVED, DecisionRule.CHAIR));
        assertThat(outcome(group.chairedBy(anna).ledBy(anna), tied)).isEmpty();

        var submitterPresides =
                SteeringGroup.ofHolders(submitter, bo, carl, dorte).chairedBy(submitter);
        assertThat(outcome(submitterPresides, Map.of(submitter, APPROVE, bo, APPROVE, carl, REJECT, dorte, REJECT)))
                .isEmpty();
    }

    @Test
    void theChairChoosesOnlyAmongTheOutcomesWithMostVotes() {
        var group = SteeringGroup.ofHolders(anna, bo, carl, dorte).chairedBy(anna);
        assertThat(outcome(group, Map.of(anna, REJECT, bo, APPROVE, carl, APPROVE, dorte, ABSTAIN)))
                .isEmpty();
        assertThat(outcome(group, Map.of(anna, ABSTAIN, bo, APPROVE, carl, REJECT, dorte, ABSTAIN)))
                .isEmpty();
        assertThat(outcome(group, Map.of(anna, APPROVE, bo, APPROVE, carl, REJECT, dorte, ABSTAIN)))
                .hasValue(Outcome.APPROVED);
    }

    @Test
    void otherwiseItStaysOpenAndEveryoneConcernedIsTold() {
        var group = SteeringGroup.ofHolders(anna, bo);
        Submission submission = submitted(group);
        submission.cast(anna, APPROVE, group.today(), NOW);
        assertThat(submission.isDeadlocked()).isFalse();
        assertThat(submission.cast(bo, REJECT, group.today(), NOW)).isEmpty();
        assertThat(submission.isDeadlocked()).isTrue();

        assertThat(submission.cast(bo, APPROVE, group.today(), NOW)).isPresent();
        assertThat(submission.isDeadlocked()).isFalse();
    }

    @Test
    void aMatterThatNobodyIsLeftToDecideIsToldAtOnce() {
        var group = SteeringGroup.ofHolders(submitter, anna, bo).ledBy(anna);
        Submission submission = submitted(group);
        submission.recuse(bo, null, group.today(), NOW);
        assertThat(submission.isDeadlocked()).isTrue();
        assertThat(submission.cast(submitter, APPROVE, group.today(), NOW)).isEmpty();
        assertThat(submission.cast(anna, APPROVE, group.today(), NOW)).isEmpty();
    }

    @Test
    void theSubmitterMayWithdraw() {
        var group = SteeringGroup.ofHolders(anna, bo);
        Submission submission = submitted(group);
        assertThatThrownBy(() -> submission.withdraw(anna, NOW)).isInstanceOf(AccessDeniedException.class);
        submission.withdraw(submitter, NOW);
        assertThatThrownBy(() -> submission.withdraw(submitter, NOW))
                .isInstanceOf(ConflictException.class)
                .hasMessage("decision.withdrawn");
    }

    @Test
    void submissionIsRefusedWhenNobodyButTheSubmitterAndTheLeadersCouldVote() {
        var alone = SteeringGroup.ofHolders(submitter, anna).ledBy(anna);
        assertThatThrownBy(() -> submitted(alone))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("decision.nobodyElseCouldVote"));
        assertThatThrownBy(() -> submitted(new SteeringGroup())).isInstanceOf(ConflictException.class);
        submitted(new SteeringGroup().seat(submitter, bo));
        submitted(new SteeringGroup().seat(submitter, null).seat(null, bo));
    }

    @Test
    void votesAfterTheDecisionAreRefused() {
        var group = SteeringGroup.ofHolders(anna, bo, carl);
        Submission submission = submitted(group);
        submission.cast(anna, APPROVE, group.today(), NOW);
        submission.cast(bo, APPROVE, group.today(), NOW);
        assertThatThrownBy(() -> submission.cast(carl, REJECT, group.today(), NOW))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.messageKey()).isEqualTo("decision.alreadyDecided"));
        assertThatThrownBy(() -> submission.recuse(carl, null, group.today(), NOW))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> submission.withdraw(submitter, NOW)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whoeverFillsNoSeatTodayHasNoVote() {
        var group = SteeringGroup.ofHolders(anna, bo);
        Submission submission = submitted(group);
        assertThatThrownBy(() -> submission.cast(erik, APPROVE, group.today(), NOW))
                .isInstanceOf(AccessDeniedException.class);

        submission.cast(anna, APPROVE, group.today(), NOW);
        var annasSeatWentToErik = SteeringGroup.ofHolders(erik, bo).today();
        assertThat(submission.ballot(annasSeatWentToErik).voted()).isZero();
    }

    @Test
    void whoeverHasDeclaredAnInterestVotesNoMore() {
        var group = SteeringGroup.ofHolders(anna, bo, carl);
        Submission submission = submitted(group);
        submission.cast(anna, REJECT, group.today(), NOW);
        submission.recuse(anna, null, group.today(), NOW);
        assertThat(submission.ballot(group.today()).voted()).isZero();
        assertThatThrownBy(() -> submission.cast(anna, APPROVE, group.today(), NOW))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.messageKey()).isEqualTo("decision.recused"));
    }

    @Test
    void aDeclaredInterestCanBringTheDecision() {
        var group = SteeringGroup.ofHolders(anna, bo, carl, dorte);
        Submission submission = submitted(group);
        submission.cast(anna, APPROVE, group.today(), NOW);
        assertThat(submission.cast(bo, APPROVE, group.today(), NOW)).isEmpty();
        assertThat(submission.recuse(dorte, null, group.today(), NOW))
                .map(Decision::outcome)
                .hasValue(Outcome.APPROVED);
    }

    @Test
    void onlyMembersLeadersAndTheSubmitterComment() {
        var group = SteeringGroup.ofHolders(anna).ledBy(bo);
        Submission submission = submitted(group);
        submission.comment(anna, "Hvad dækker konsulenten?", group.today(), NOW);
        submission.comment(bo, "Fase 0 og 1.", group.today(), NOW);
        submission.comment(submitter, "Se bilaget.", group.today(), NOW);
        assertThatThrownBy(() -> submission.comment(erik, "Hej", group.today(), NOW))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Submission submitted(SteeringGroup group) {
        return new Submission(
                new Proposal(
                        UUID.randomUUID(),
                        "PROBE",
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        Map.of(),
                        "{}",
                        null,
                        submitter),
                group.today(),
                NOW);
    }

    private Ballot ballot(SteeringGroup group, Map<UUID, Choice> votes) {
        return Ballot.of(group.seats, Set.of(), votes, group.today().partial(submitter));
    }

    private Optional<Outcome> outcome(SteeringGroup group, Map<UUID, Choice> votes) {
        return ballot(group, votes).fall().map(Fall::outcome);
    }
}
