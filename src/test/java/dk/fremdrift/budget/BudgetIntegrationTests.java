package dk.fremdrift.budget;

import static dk.fremdrift.budget.BudgetFixtures.CONSULTANTS;
import static dk.fremdrift.budget.BudgetFixtures.SALARIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.project.Phases;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The life of a budget from its first line to its second approved version, against the real database. */
@SpringBootTest
@Import(TestDatabase.class)
@RecordApplicationEvents
class BudgetIntegrationTests {

    private static final Locale DANISH = Locale.of("da", "DK");

    @Autowired
    BudgetService budgets;

    @Autowired
    LineService lines;

    @Autowired
    BudgetSubmissionService submissions;

    @Autowired
    SubmissionService decisions;

    @Autowired
    VotingService votes;

    @Autowired
    BudgetQueries queries;

    @Autowired
    FrozenBudgetReader reader;

    @Autowired
    Phases phases;

    @Autowired
    VatRule vatRule;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient jdbc;

    final JdbcClient superuser;

    UUID project;
    UUID first;
    UUID second;
    Somebody leader;
    Somebody member;

    @Autowired
    BudgetIntegrationTests(TestDatabase.Superuser superuser) {
        this.superuser = superuser.jdbc();
    }

    @BeforeEach
    void aProjectWithTwoPhasesALeaderAndASteeringGroupOfOne() {
        var make = new ProjectFixtures(jdbc);
        project = make.project("Et projekt");
        first = make.phase(project, 0, "OPEN");
        second = make.phase(project, 1, "PLANNED");
        leader = make.somebody();
        member = make.somebody();
        make.role(project, leader, "LEADER");
        make.seat(project, member, true);
        budgets.startDraft(project);
    }

    @Test
    void anApprovedBudgetOpensAClosedPhaseAgainAndNoOther() {
        jdbc.sql("update phase set status = 'CLOSED' where project_id = :project")
                .param("project", project)
                .update();
        add(first, SALARIES, 1000);
        submitted(first);
        vote(Choice.APPROVE);
        assertThat(phases.of(project))
                .extracting(phase -> phase.status().name())
                .containsExactly("OPEN", "CLOSED");
    }

    @Test
    void approvalMakesTheVersionCountAndTellsEveryLine() {
        UUID salaries = add(first, SALARIES, 1000);
        add(first, CONSULTANTS, 500);
        UUID version = submitted(first);
        vote(Choice.APPROVE);
        assertThat(state(version)).isEqualTo("APPROVED");
        assertThat(events.stream(BudgetApproved.class)).singleElement().satisfies(event -> {
            assertThat(event.projectId()).isEqualTo(project);
            assertThat(event.versionId()).isEqualTo(version);
            assertThat(event.lines())
                    .extracting(BudgetApproved.ApprovedLine::amount)
                    .containsExactlyInAnyOrder(Money.kroner(1000), Money.kroner(500));
            assertThat(event.lines())
                    .extracting(BudgetApproved.ApprovedLine::lineKey)
                    .contains(salaries);
        });
        assertThat(overview().draft()).isNull();
    }

    @Test
    void theNextApprovedVersionSupersedesTheFormer() {
        UUID line = add(first, SALARIES, 1000);
        UUID former = submitted(first);
        vote(Choice.APPROVE);
        budgets.startDraft(project);
        revise(line, SALARIES, 1200, null);
        UUID next = submitted(first);
        vote(Choice.APPROVE);
        assertThat(state(former)).isEqualTo("SUPERSEDED");
        assertThat(state(next)).isEqualTo("APPROVED");
        FrozenBudget frozen = reader.read(queries.frozenContent(project, next).orElseThrow());
        assertThat(frozen.comparison().difference()).isEqualTo(Money.kroner(200));
        assertThat(frozen.phasesPutForward().getFirst().lines().getFirst().change())
                .isEqualTo(Change.CHANGED);
    }

    @Test
    void aVersionThatIsSentBackComesBackAsADraftWithTheSameLines() {
        UUID line = add(first, SALARIES, 1000);
        UUID version = submitted(first);
        votes.cast(open(), member.personId(), Choice.SEND_BACK, "Hvad dækker timerne?");
        assertThat(state(version)).isEqualTo("SENT_BACK");
        VersionRow draft = Objects.requireNonNull(overview().draft());
        assertThat(draft.number()).isEqualTo(2);
        assertThat(keys(draft.id())).containsExactly(line);
        VersionRow refused = Objects.requireNonNull(overview().refused());
        assertThat(queries.remarks(Objects.requireNonNull(refused.submissionId())))
                .extracting(Remark::text)
                .containsExactly("Hvad dækker timerne?");
    }

    @Test
    void aRejectedVersionCanBeMendedToo() {
        add(first, SALARIES, 1000);
        UUID version = submitted(first);
        vote(Choice.REJECT);
        assertThat(state(version)).isEqualTo("REJECTED");
        assertThat(overview().draft()).isNotNull();
    }

    @Test
    void aWithdrawnVersionComesBackAsADraft() {
        add(first, SALARIES, 1000);
        UUID version = submitted(first);
        decisions.withdraw(open(), leader.personId());
        assertThat(state(version)).isEqualTo("WITHDRAWN");
        assertThat(overview().draft()).isNotNull();
    }

    @Test
    void whatTheDraftSaysAboutOtherPhasesLivesOn() {
        UUID named = add(first, SALARIES, 1000);
        UUID other = add(second, CONSULTANTS, 300);
        UUID version = submitted(first);
        assertThat(keys(version)).containsExactly(named);
        VersionRow draft = Objects.requireNonNull(overview().draft());
        assertThat(keys(draft.id())).containsExactlyInAnyOrder(named, other);
        vote(Choice.APPROVE);
        assertThat(Objects.requireNonNull(overview().draft()).id())
                .as("a draft that lives on is the only draft")
                .isEqualTo(draft.id());
    }

    @Test
    void otherPhasesAreCarriedAsTheyWereApproved() {
        add(first, SALARIES, 1000);
        submitted(first);
        vote(Choice.APPROVE);
        budgets.startDraft(project);
        UUID carried = keys(Objects.requireNonNull(overview().draft()).id()).getFirst();
        revise(carried, SALARIES, 9999, null);
        add(second, CONSULTANTS, 300);
        UUID version = submitted(second);
        FrozenBudget frozen =
                reader.read(queries.frozenContent(project, version).orElseThrow());
        assertThat(frozen.comparison().after()).isEqualTo(Money.kroner(1300));
        assertThat(frozen.phasesPutForward()).extracting(ComparedPhase::id).containsExactly(second);
        assertThat(frozen.phasesCarried()).extracting(ComparedPhase::id).containsExactly(first);
    }

    @Test
    void onlyOneVersionAwaitsADecisionAtATime() {
        add(first, SALARIES, 1000);
        add(second, SALARIES, 1000);
        submitted(first);
        assertThatThrownBy(() -> submitted(second))
                .isInstanceOf(ConflictException.class)
                .hasMessage("decision.alreadyOpen");
    }

    @Test
    void aSubmissionThatNobodyElseCouldVoteOnLeavesTheDraftAsItWas() {
        jdbc.sql("delete from seat where project_id = :project")
                .param("project", project)
                .update();
        add(first, SALARIES, 1000);
        add(second, SALARIES, 1000);
        assertThatThrownBy(() -> submitted(first))
                .isInstanceOf(ConflictException.class)
                .hasMessage("decision.nobodyElseCouldVote");
        assertThat(keys(Objects.requireNonNull(overview().draft()).id())).hasSize(2);
    }

    @Test
    void aFrozenVersionCannotBeChangedEvenByTheSuperuser() {
        UUID line = add(first, SALARIES, 1000);
        add(second, SALARIES, 5);
        UUID version = submitted(first);
        UUID draft = Objects.requireNonNull(overview().draft()).id();
        Stream.of(
                        "update budget_line set amount = 1 where budget_version_id = '%s'",
                        "delete from budget_line where budget_version_id = '%s'",
                        "update budget_line set budget_version_id = '" + draft
                                + "', line_key = gen_random_uuid() where budget_version_id = '%s'",
                        "update budget_line set budget_version_id = '%s' where budget_version_id = '" + draft
                                + "' and line_key <> '" + line + "'",
                        "insert into budget_line select gen_random_uuid(), version, budget_version_id, gen_random_uuid(), phase_id, cost_type_id, text, units, unit_price, amount, reason, position from budget_line where budget_version_id = '%s'",
                        "delete from budget_version_phase where budget_version_id = '%s'",
                        "insert into budget_version_phase values ('%s', '" + second + "')",
                        "update budget_version set state = 'DRAFT', submission_id = null where id = '%s'",
                        "update budget_version set number = 7 where id = '%s'",
                        "update budget_version set submission_id = null where id = '%s'",
                        "delete from budget_version where id = '%s'",
                        "truncate budget_version cascade",
                        "truncate budget_line",
                        "truncate budget_version_phase")
                .forEach(attempt -> assertThatThrownBy(
                                () -> superuser.sql(attempt.formatted(version)).update())
                        .as(attempt)
                        .isInstanceOf(DataIntegrityViolationException.class)
                        .rootCause()
                        .hasMessageMatching("(?s).*(frozen|append-only|budget_version_submitted).*"));
        assertThat(keys(version)).containsExactly(line);
    }

    @Test
    void anApprovedLineKeepsItsPhaseAndCostType() {
        UUID line = add(first, SALARIES, 1000);
        submitted(first);
        vote(Choice.APPROVE);
        budgets.startDraft(project);
        assertThatThrownBy(() -> revise(line, CONSULTANTS, 1000, null))
                .isInstanceOf(ConflictException.class)
                .hasMessage("budget.line.settled");
        UUID draft = Objects.requireNonNull(overview().draft()).id();
        for (String attempt : List.of("cost_type_id = '" + CONSULTANTS + "'", "phase_id = '" + second + "'")) {
            assertThatThrownBy(() -> superuser
                            .sql("update budget_line set " + attempt + " where budget_version_id = '" + draft + "'")
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .rootCause()
                    .hasMessageContaining("keeps its phase and cost type");
        }
    }

    @Test
    void aLineLiesInAPhaseOfItsProject() {
        UUID elsewhere = new ProjectFixtures(jdbc).phase(new ProjectFixtures(jdbc).project("Et andet"), 0, "OPEN");
        assertThatThrownBy(() -> add(elsewhere, SALARIES, 1)).isInstanceOf(NotFoundException.class);
        UUID draft = Objects.requireNonNull(overview().draft()).id();
        add(first, SALARIES, 1);
        assertThatThrownBy(() -> superuser
                        .sql("update budget_line set phase_id = '" + elsewhere + "' where budget_version_id = '" + draft
                                + "'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .rootCause()
                .hasMessageContaining("another project");
    }

    @Test
    void aRemovedLineCanBeTakenBackInAsItWasApproved() {
        UUID line = add(first, SALARIES, 1000);
        submitted(first);
        vote(Choice.APPROVE);
        budgets.startDraft(project);
        lines.remove(project, line);
        VersionRow draft = Objects.requireNonNull(overview().draft());
        assertThat(compared(draft).phases().getFirst().lines().getFirst().change())
                .isEqualTo(Change.REMOVED);
        lines.restore(project, line);
        assertThat(compared(draft).phases().getFirst().isChanged()).isFalse();
    }

    @Test
    void aLineWithEntriesIsNotDropped() {
        UUID line = approvedWithEntry(1000, 600);
        budgets.startDraft(project);
        assertThatThrownBy(() -> lines.remove(project, line))
                .isInstanceOf(ConflictException.class)
                .hasMessage("budget.line.hasEntries");
    }

    @Test
    void aLineThatGotEntriesAfterItWasDroppedMustComeBackIn() {
        UUID line = approvedWithEntry(1000, 0);
        budgets.startDraft(project);
        lines.remove(project, line);
        add(first, SALARIES, 5);
        book(line, 600);
        assertThatThrownBy(() -> submitted(first))
                .isInstanceOfSatisfying(
                        SubmissionRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(SubmissionProblem::messageKey)
                                .containsExactly("budget.submission.dropped"));
        lines.restore(project, line);
        submitted(first);
    }

    @Test
    void aLineIsSetBelowWhatIsSpentOnlyWithAReason() {
        UUID line = approvedWithEntry(1000, 600);
        budgets.startDraft(project);
        revise(line, SALARIES, 599, null);
        assertThatThrownBy(() -> submitted(first))
                .isInstanceOfSatisfying(
                        SubmissionRefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(SubmissionProblem::messageKey)
                                .containsExactly("budget.submission.belowSpent"));
        revise(line, SALARIES, 599, "Resten betales af et andet projekt");
        UUID version = submitted(first);
        assertThat(queries.frozenContent(project, version))
                .hasValueSatisfying(content -> assertThat(content).contains("Resten betales af et andet projekt"));
    }

    @Test
    void aVersionThatDropsALineWithNewEntriesIsNotApproved() {
        UUID line = approvedWithEntry(1000, 0);
        budgets.startDraft(project);
        lines.remove(project, line);
        add(first, SALARIES, 5);
        UUID version = submitted(first);
        book(line, 600);
        assertThatThrownBy(() -> vote(Choice.APPROVE))
                .isInstanceOf(ConflictException.class)
                .hasMessage("budget.droppedLineHasEntries");
        assertThat(state(version)).as("neither decision nor consequence").isEqualTo("SUBMITTED");
        vote(Choice.SEND_BACK);
        assertThat(state(version)).isEqualTo("SENT_BACK");
    }

    @Test
    void aSecondEditorDoesNotOverwriteTheFirst() {
        UUID line = add(first, SALARIES, 1000);
        LineForm read = queries.line(project, line, DANISH).orElseThrow().form();
        revise(line, SALARIES, 1100, null);
        assertThatThrownBy(() -> lines.revise(project, line, read, null))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void whetherVatIsACostIsSettledByTheFirstSubmission() {
        budgets.settle(project, new BudgetForm(Money.kroner(5000), "Bevillingsbrev", false, 0L));
        assertThat(vatRule.isCost(project)).isFalse();
        add(first, SALARIES, 1000);
        submitted(first);
        assertThatThrownBy(() -> budgets.settle(project, new BudgetForm(null, null, true, 1L)))
                .isInstanceOf(ConflictException.class)
                .hasMessage("budget.vatSettled");
        budgets.settle(project, new BudgetForm(Money.kroner(6000), "Tillægsbevilling", null, 1L));
        assertThat(overview().frame()).isEqualTo(Money.kroner(6000));
        assertThat(vatRule.isCost(project)).isFalse();
    }

    @Test
    void theAuditTrailKeepsTheFrameAsAPlainNumber() {
        budgets.settle(project, new BudgetForm(Money.oere(120_800_050), "Bevillingsbrev", null, 0L));
        assertThat(jdbc.sql(
                                "select detail->>'frame' from audit_event where action = 'budget.settled' and project_id = ?")
                        .param(project)
                        .query(String.class)
                        .single())
                .isEqualTo("1208000.50");
    }

    @Test
    void vatIsACostWhereThereIsNoBudgetYet() {
        assertThat(vatRule.isCost(UUID.randomUUID())).isTrue();
    }

    @Test
    void aProjectWithADraftOnlyTakesItsBudgetWithItWhenItIsDeleted() {
        add(first, SALARIES, 1000);
        jdbc.sql("delete from project where id = :project")
                .param("project", project)
                .update();
        assertThat(overview().begun()).isFalse();
    }

    @Test
    void aSecondClickBeginsNoSecondDraft() {
        UUID draft = Objects.requireNonNull(overview().draft()).id();
        budgets.startDraft(project);
        assertThat(overview().versions()).extracting(VersionRow::id).containsExactly(draft);
    }

    private UUID approvedWithEntry(long approved, long spent) {
        UUID line = add(first, SALARIES, approved);
        submitted(first);
        vote(Choice.APPROVE);
        if (spent > 0) {
            book(line, spent);
        }
        return line;
    }

    /** As the accounts do it: the entry and the line's running total together. */
    private void book(UUID line, long kroner) {
        jdbc.sql("insert into ledger (project_id, version, last_number) values (:project, 0, 1) on conflict do nothing")
                .param("project", project)
                .update();
        jdbc.sql("""
                        insert into ledger_entry (id, project_id, number, line_key, phase_id, entry_date, voucher_number,
                            supplier, text, net, vat, gross, charged, beyond_line, booked_by, booked_at)
                        values (gen_random_uuid(), :project, 1, :line, :phase, current_date, 'B-1', 'Leverandør', 'Timer',
                            :amount, 0, :amount, :amount, false, :person, now())
                        """)
                .param("project", project)
                .param("line", line)
                .param("phase", first)
                .param("amount", kroner)
                .param("person", leader.personId())
                .update();
        jdbc.sql("update line_balance set spent = :amount where line_key = :line")
                .param("amount", kroner)
                .param("line", line)
                .update();
    }

    private UUID add(UUID phase, UUID costType, long kroner) {
        return lines.add(project, new LineForm(phase, costType, "Timer", null, null, Money.kroner(kroner), null, null));
    }

    private void revise(UUID line, UUID costType, long kroner, @Nullable String reason) {
        Long version = queries.line(project, line, DANISH).orElseThrow().form().version();
        lines.revise(
                project,
                line,
                new LineForm(null, costType, "Timer", null, null, Money.kroner(kroner), reason, version),
                null);
    }

    private UUID submitted(UUID... named) {
        UUID version = Objects.requireNonNull(overview().draft()).id();
        submissions.submit(project, version, new SubmissionForm(Set.of(named), null), leader.personId());
        return version;
    }

    private void vote(Choice choice) {
        votes.cast(open(), member.personId(), choice, "Som aftalt");
    }

    private UUID open() {
        return Objects.requireNonNull(
                Objects.requireNonNull(overview().submitted()).submissionId());
    }

    private BudgetOverview overview() {
        return queries.overview(project, true);
    }

    private Comparison compared(VersionRow draft) {
        return queries.compare(overview().approvedId(), draft.id(), phases.of(project), DANISH);
    }

    private String state(UUID version) {
        return jdbc.sql("select state from budget_version where id = :id")
                .param("id", version)
                .query(String.class)
                .single();
    }

    private List<UUID> keys(UUID version) {
        return jdbc.sql("select line_key from budget_line where budget_version_id = :id order by phase_id, position")
                .param("id", version)
                .query((row, at) -> UUID.fromString(row.getString(1)))
                .list();
    }
}
