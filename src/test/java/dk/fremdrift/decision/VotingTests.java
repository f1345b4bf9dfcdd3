package dk.fremdrift.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.shared.ConflictException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Submitting and voting against the real database. */
@SpringBootTest
@Import(TestDatabase.class)
class VotingTests {

    @Autowired
    SubmissionService submissions;

    @Autowired
    VotingService voting;

    @Autowired
    DecisionProbe probe;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    DecisionFixtures fixtures;
    UUID project;
    UUID leader;

    @BeforeEach
    void aProject() {
        fixtures = new DecisionFixtures(jdbc);
        project = fixtures.project();
        leader = fixtures.leader(project);
        probe.heard.clear();
    }

    @Test
    void theDecisionFallsWithTheVotesItStandsOn() {
        UUID anna = fixtures.member(project);
        UUID bo = fixtures.member(project);
        UUID silent = fixtures.member(project);
        UUID submission = submit();

        assertThat(voting.cast(submission, anna, Choice.REJECT, "Det er for dyrt"))
                .isEmpty();
        assertThat(voting.cast(submission, anna, Choice.APPROVE, null)).isEmpty();
        assertThat(voting.cast(submission, bo, Choice.APPROVE, " ")).hasValue(Outcome.APPROVED);

        assertThat(row("select status, closed_at is not null as closed from submission where id = ?", submission))
                .containsEntry("status", "DECIDED")
                .containsEntry("closed", true);
        assertThat(row("select outcome, rule, electorate from decision where submission_id = ?", submission))
                .isEqualTo(Map.of("outcome", "APPROVED", "rule", "MAJORITY", "electorate", 3));
        assertThat(rows("""
                        select d.person_id, v.choice from decision_vote d left join vote v on v.id = d.vote_id
                        join decision on decision.id = d.decision_id where decision.submission_id = ?""", submission))
                .extracting(row -> row.get("person_id") + " " + row.get("choice"))
                .containsExactlyInAnyOrder(anna + " APPROVE", bo + " APPROVE", silent + " null");
        assertThat(rows("select text from submission_comment where submission_id = ?", submission))
                .hasSize(1);
        assertThat(probe.heard)
                .singleElement()
                .isInstanceOfSatisfying(
                        DecisionMade.class, made -> assertThat(made.outcome()).isEqualTo(Outcome.APPROVED));
    }

    @Test
    void whereTheConsequenceIsNotPossibleNothingStands() {
        UUID anna = fixtures.member(project);
        Proposal proposal = DecisionFixtures.proposal(project, leader);
        UUID submission = submissions.submit(proposal);
        probe.refused.add(proposal.subjectId());

        assertThatThrownBy(() -> voting.cast(submission, anna, Choice.APPROVE, "Ja tak"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(row("select status from submission where id = ?", submission))
                .containsEntry("status", "OPEN");
        for (String table : List.of("vote", "decision", "submission_comment")) {
            assertThat(rows("select 1 from " + table + " where submission_id = ?", submission))
                    .as(table)
                    .isEmpty();
        }
    }

    @RepeatedTest(10)
    void twoLastVotesAtTheSameInstantGiveOneDecision() throws Exception {
        UUID anna = fixtures.member(project);
        UUID bo = fixtures.member(project);
        UUID carl = fixtures.member(project);
        UUID submission = submit();
        voting.cast(submission, anna, Choice.APPROVE, null);

        List<Object> answers = atOnce(
                () -> voting.cast(submission, bo, Choice.APPROVE, null),
                () -> voting.cast(submission, carl, Choice.APPROVE, null));

        assertThat(answers).filteredOn(ConflictException.class::isInstance).hasSize(1);
        assertThat(rows("select 1 from decision where submission_id = ?", submission))
                .hasSize(1);
        assertThat(probe.heard).hasSize(1);
    }

    @RepeatedTest(3)
    void twoTabsOfOneMemberAtTheSameInstantGiveOneVote() throws Exception {
        UUID anna = fixtures.member(project);
        fixtures.member(project);
        UUID submission = submit();

        List<Object> answers = atOnce(
                () -> voting.castAsRead(submission, anna, Choice.APPROVE, null, null),
                () -> voting.castAsRead(submission, anna, Choice.REJECT, "Det er for dyrt", null));

        assertThat(answers).filteredOn(ConflictException.class::isInstance).hasSize(1);
        assertThat(rows("select 1 from vote where submission_id = ?", submission))
                .hasSize(1);
    }

    @RepeatedTest(10)
    void aVoteAndAWithdrawalAtTheSameInstantGiveOneEnd() throws Exception {
        UUID anna = fixtures.member(project);
        UUID submission = submit();
        atOnce(() -> voting.cast(submission, anna, Choice.APPROVE, null), () -> {
            submissions.withdraw(submission, leader);
            return "withdrawn";
        });
        assertThat(probe.heard).hasSize(1);
        assertThat(rows("select 1 from decision where submission_id = ?", submission))
                .hasSize(probe.heard.getFirst() instanceof DecisionMade ? 1 : 0);
    }

    @RepeatedTest(5)
    void twoSubmissionsOfOneSubjectAtTheSameInstantGiveOne() throws Exception {
        fixtures.member(project);
        UUID subject = UUID.randomUUID();
        Callable<Object> submit = () -> submissions.submit(DecisionFixtures.proposal(project, leader, subject));
        assertThat(atOnce(submit, submit)).filteredOn(UUID.class::isInstance).hasSize(1);
        assertThat(rows("select 1 from submission where subject_id = ?", subject))
                .hasSize(1);
    }

    @Test
    void aSeatThatEndedYesterdayHasNoVote() {
        fixtures.member(project);
        UUID gone = fixtures.member(project, LocalDate.now(clock).minusDays(1));
        UUID lastDay = fixtures.member(project, LocalDate.now(clock));
        UUID submission = submit();
        assertThatThrownBy(() -> voting.cast(submission, gone, Choice.APPROVE, null))
                .isInstanceOf(AccessDeniedException.class);
        voting.cast(submission, lastDay, Choice.APPROVE, null);
        assertThat(rows("select 1 from vote where submission_id = ?", submission))
                .hasSize(1);
    }

    @Test
    void aTieIsKeptSoThatFrontPagesCanTell() {
        UUID anna = fixtures.member(project);
        UUID bo = fixtures.member(project);
        UUID submission = submit();
        voting.cast(submission, anna, Choice.APPROVE, null);
        voting.cast(submission, bo, Choice.REJECT, null);
        assertThat(row("select status, deadlocked from submission where id = ?", submission))
                .isEqualTo(Map.of("status", "OPEN", "deadlocked", true));
        assertThat(voting.recuse(submission, bo, null)).hasValue(Outcome.APPROVED);
        assertThat(row("select status, deadlocked from submission where id = ?", submission))
                .isEqualTo(Map.of("status", "DECIDED", "deadlocked", false));
    }

    @Test
    void anInterestIsDeclaredOnce() {
        UUID anna = fixtures.member(project);
        fixtures.member(project);
        UUID submission = submit();
        voting.recuse(submission, anna, null);
        voting.recuse(submission, anna, null);
        assertThat(rows("select 1 from recusal where submission_id = ?", submission))
                .hasSize(1);
        assertThat(rows(
                        "select 1 from audit_event where action = 'decision.recused' and subject_id = cast(? as text)",
                        submission))
                .hasSize(1);
    }

    @Test
    void oneSubjectAwaitsOneDecisionAtATime() {
        UUID anna = fixtures.member(project);
        UUID subject = UUID.randomUUID();
        UUID first = submissions.submit(DecisionFixtures.proposal(project, leader, subject));
        assertThatThrownBy(() -> submissions.submit(DecisionFixtures.proposal(project, leader, subject)))
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.messageKey()).isEqualTo("decision.alreadyOpen"));

        submissions.withdraw(first, leader);
        assertThat(probe.heard).singleElement().isInstanceOf(SubmissionWithdrawn.class);
        UUID second = submissions.submit(DecisionFixtures.proposal(project, leader, subject));
        voting.cast(second, anna, Choice.SEND_BACK, "Fase 1 mangler");
        submissions.submit(DecisionFixtures.proposal(project, leader, subject));
    }

    @Test
    void nothingIsSubmittedWhereNobodyElseCouldVote() {
        assertThatThrownBy(this::submit).isInstanceOf(ConflictException.class);
        assertThat(rows("select 1 from submission where body_id = ?", project)).isEmpty();
    }

    @Test
    void whatHappensIsWrittenInTheAuditTrail() {
        UUID anna = fixtures.member(project);
        UUID submission = submit();
        voting.cast(submission, anna, Choice.APPROVE, null);
        assertThat(rows("select action from audit_event where project_id = ? order by seq", project))
                .extracting(row -> row.get("action"))
                .containsExactly("decision.submitted", "decision.voted", "decision.made");
    }

    @Test
    void everyVoteIsWrittenInTheAuditTrailAndTellsWhatItChanged() {
        UUID anna = fixtures.member(project);
        UUID seat = fixtures.seat(project, false);
        UUID holder = fixtures.person("Medlem");
        UUID deputy = fixtures.person("Suppleant");
        fixtures.hold(seat, project, holder, "HOLDER", null);
        fixtures.hold(seat, project, deputy, "DEPUTY", null);
        UUID submission = submit();
        voting.cast(submission, anna, Choice.REJECT, "Det er for dyrt");
        voting.cast(submission, anna, Choice.REJECT, null);
        voting.cast(submission, anna, Choice.APPROVE, null);
        voting.cast(submission, deputy, Choice.ABSTAIN, null);
        assertThat(rows("""
                        select subject_kind || ' ' || (subject_id = cast(? as text)) || ' ' || (detail ->> 'choice') || ' '
                            || (detail ->> 'changed') || ' ' || (detail ->> 'deputy') as line
                        from audit_event where action = 'decision.voted' and project_id = ? order by seq""", submission, project))
                .extracting(row -> row.get("line"))
                .containsExactly(
                        "submission true REJECT false false",
                        "submission true REJECT false false",
                        "submission true APPROVE true false",
                        "submission true ABSTAIN false true");
    }

    @Test
    void aVoteThatIsRefusedLeavesNoTrail() {
        UUID anna = fixtures.member(project);
        Proposal proposal = DecisionFixtures.proposal(project, leader);
        UUID submission = submissions.submit(proposal);
        probe.refused.add(proposal.subjectId());
        assertThatThrownBy(() -> voting.cast(submission, anna, Choice.APPROVE, null))
                .isInstanceOf(IllegalStateException.class);
        assertThat(rows("select 1 from audit_event where action = 'decision.voted' and project_id = ?", project))
                .isEmpty();
    }

    private UUID submit() {
        return submissions.submit(DecisionFixtures.proposal(project, leader));
    }

    private static List<Object> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        var barrier = new CyclicBarrier(2);
        List<Object> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> call : List.of(one, other)) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    try {
                        return call.call();
                    } catch (ConflictException refused) {
                        return refused;
                    }
                }));
            }
            for (Future<Object> each : running) {
                answers.add(each.get());
            }
        }
        return answers;
    }

    private Map<String, @Nullable Object> row(String sql, Object param) {
        return jdbc.sql(sql).param(param).query().singleRow();
    }

    private List<Map<String, @Nullable Object>> rows(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query().listOfRows();
    }
}
