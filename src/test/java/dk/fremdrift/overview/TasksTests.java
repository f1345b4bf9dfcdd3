package dk.fremdrift.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Import(TestDatabase.class)
@Transactional
class TasksTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tasks tasks;

    @Autowired
    ProjectOverview overview;

    ProjectFixtures make;
    UUID project;
    Somebody leader;
    Somebody holder;
    Somebody deputy;
    UUID seat;
    UUID submission;

    @BeforeEach
    void aSubmissionAwaitsTwoSeats() {
        make = new ProjectFixtures(jdbc);
        project = make.project("Et projekt");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
        make.seat(project, leader, true);
        holder = make.somebody();
        seat = make.seat(project, holder, false);
        deputy = make.somebody();
        make.hold(seat, deputy, "DEPUTY", LocalDate.of(2014, 9, 23), null);
        submission = submit();
    }

    @Test
    void anOpenSubmissionAwaitsEveryoneWhoMayVote() {
        assertThat(kinds(holder)).containsExactly("VOTE");
        assertThat(kinds(deputy)).containsExactly("VOTE");
        assertThat(kinds(leader)).containsExactly("VOTE");
        assertThat(kinds(make.somebody())).isEmpty();
    }

    @Test
    void ofVeryManyTheOldestAreShownAndAllAreCounted() {
        for (int i = 0; i < Tasks.SHOWN; i++) {
            make.role(make.project("Et projekt uden budget"), holder, "LEADER");
        }
        assertThat(tasks.of(holder.accountId())).hasSize(Tasks.SHOWN);
        assertThat(tasks.count(holder.accountId())).isEqualTo(Tasks.SHOWN + 1);
    }

    @Test
    void theTaskIsGoneWhenTheVoteIsCast() {
        vote(holder, seat);
        assertThat(kinds(holder)).isEmpty();
    }

    @Test
    void theDeputyIsNoLongerAskedWhenTheHolderHasVoted() {
        vote(holder, seat);
        assertThat(kinds(deputy)).isEmpty();
    }

    @Test
    void theHolderIsStillAskedWhenOnlyTheDeputyHasVoted() {
        vote(deputy, seat);
        assertThat(kinds(holder)).containsExactly("VOTE");
    }

    @Test
    void whoDeclaredAnInterestIsNotAsked() {
        jdbc.sql(
                        "insert into recusal (id, submission_id, person_id, declared_at) values (:id, :submission, :person, now())")
                .param("id", UUID.randomUUID())
                .param("submission", submission)
                .param("person", holder.personId())
                .update();
        assertThat(kinds(holder)).isEmpty();
    }

    @Test
    void whoHasLeftTheSeatIsNotAsked() {
        jdbc.sql("update seat_holder set valid_to = :past where person_id = :person")
                .param("past", LocalDate.of(2015, 1, 1))
                .param("person", holder.personId())
                .update();
        assertThat(kinds(holder)).isEmpty();
    }

    @Test
    void whenAllHaveVotedWithoutADecisionEveryoneConcernedIsTold() {
        vote(holder, seat);
        vote(leader, seatOf(leader));
        jdbc.sql("update submission set deadlocked = true where id = :id")
                .param("id", submission)
                .update();
        assertThat(kinds(holder)).containsExactly("TIED");
        assertThat(kinds(leader)).containsExactly("TIED");
    }

    @Test
    void contributionsThatNobodyHasSortedAwaitTheLeaderOnceForTheProject() {
        vote(leader, seatOf(leader));
        contribution("UNSORTED");
        contribution("UNSORTED");
        contribution("DECLINED");
        assertThat(tasks.of(leader.accountId())).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.CONTRIBUTIONS);
            assertThat(task.title()).isEqualTo("2");
            assertThat(task.path()).isEqualTo("/projects/" + project + "/contributions");
        });
        assertThat(tasks.count(leader.accountId())).isEqualTo(1);
        assertThat(kinds(holder)).containsExactly("VOTE");
        assertThat(overview.parts(project, Map.of()).contributions()).isEqualTo(2);
    }

    @Test
    void aPhaseThatTheLeaderHasMovedIsAmongTheLatestEvents() {
        UUID phase = make.phase(project, 5, "PLANNED");
        UUID unnumbered = make.phase(project, null, "PLANNED");
        moved(phase, "Foråret 2015", "Efteråret 2015");
        moved(unnumbered, "Foråret 2015", null);
        moved(phase, null, "Foråret 2015");
        assertThat(overview.events(project, false, false))
                .extracting(event -> event.kind() + ": " + event.subject() + ", " + event.period())
                .containsExactlyInAnyOrder(
                        "moved.phase: 5, Efteråret 2015", "cleared.title: Fase med nummer null, null");
    }

    private void moved(UUID phase, @Nullable String before, @Nullable String after) {
        jdbc.sql("""
                        insert into phase_period_change (id, project_id, phase_id, kind, old_words, new_words, changed_by, changed_at)
                        values (gen_random_uuid(), :project, :phase, 'PLANNED', :before, :after, :person, now())
                        """)
                .param("project", project)
                .param("phase", phase)
                .param("before", before)
                .param("after", after)
                .param("person", leader.personId())
                .update();
    }

    private void contribution(String sorting) {
        jdbc.sql("""
                        with call as (
                            insert into contribution_call (id, version, project_id, title, text, open_until, several, created_at)
                            values (gen_random_uuid(), 0, :project, 'Bidrag', 'Hvad kan I?', '2030-01-01', true, now()) returning id)
                        , kind as (insert into contribution_kind (call_id, name, position) select id, 'Tid', 0 from call)
                        , link as (
                            insert into contribution_link (id, version, call_id, kind, token_hash, issued_at)
                            select gen_random_uuid(), 0, id, 'OPEN', uuid_send(gen_random_uuid()), now() from call returning id, call_id)
                        insert into contribution (id, version, call_id, link_id, sending, kind, contributor, headline, handed_in_at, sorting)
                        select gen_random_uuid(), 0, call_id, id, gen_random_uuid(), 'Tid', 'Nogen', 'En hjælp', now(), :sorting from link
                        """).param("project", project).param("sorting", sorting).update();
    }

    @Test
    void theCountIsThatOfTheList() {
        assertThat(tasks.count(holder.accountId())).isEqualTo(1);
        vote(holder, seat);
        assertThat(tasks.count(holder.accountId())).isZero();
    }

    @Test
    void aBudgetThatWasSentBackAwaitsTheLeader() {
        jdbc.sql("update submission set status = 'DECIDED', closed_at = now() where id = :id")
                .param("id", submission)
                .update();
        UUID budget = UUID.randomUUID();
        UUID back = UUID.randomUUID();
        jdbc.sql("insert into budget (id, version, project_id, vat_is_cost) values (:id, 0, :project, true)")
                .param("id", budget)
                .param("project", project)
                .update();
        draft(back, budget, 1, null);
        for (String state : new String[] {"SUBMITTED", "SENT_BACK"}) {
            jdbc.sql("update budget_version set state = :state, submission_id = :submission where id = :back")
                    .param("state", state)
                    .param("submission", submission)
                    .param("back", back)
                    .update();
        }
        draft(UUID.randomUUID(), budget, 2, back);
        assertThat(kinds(leader)).containsExactly("MEND");
        assertThat(kinds(holder)).isEmpty();
    }

    @Test
    void aProjectWithoutABudgetAwaitsItsLeaderUntilOneIsSubmitted() {
        UUID fresh = make.project("Et nyt projekt");
        Somebody first = make.somebody();
        make.role(fresh, first, "LEADER");
        Somebody secretary = make.somebody();
        make.role(fresh, secretary, "SECRETARY");
        assertThat(tasks.of(first.accountId())).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.BUDGET);
            assertThat(task.path()).isEqualTo("/projects/" + fresh + "/budget");
        });
        assertThat(tasks.count(first.accountId())).isOne();
        assertThat(kinds(secretary)).isEmpty();
        jdbc.sql("update submission set status = 'DECIDED', closed_at = now() where id = ?")
                .param(submission)
                .update();
        assertThat(kinds(leader)).isEmpty();
    }

    @Test
    void anApprovedBudgetAwaitsThatItsLeaderOpensAPhase() {
        jdbc.sql("update submission set status = 'DECIDED', closed_at = now() where id = ?")
                .param(submission)
                .update();
        UUID budget = UUID.randomUUID();
        UUID approved = UUID.randomUUID();
        UUID phase = make.phase(project, 0, "PLANNED");
        jdbc.sql("insert into budget (id, version, project_id, vat_is_cost) values (?, 0, ?, true)")
                .params(budget, project)
                .update();
        draft(approved, budget, 1, null);
        jdbc.sql("""
                        insert into budget_line (id, version, budget_version_id, line_key, phase_id, position)
                        values (gen_random_uuid(), 0, ?, gen_random_uuid(), ?, 0)
                        """).params(approved, phase).update();
        for (String state : new String[] {"SUBMITTED", "APPROVED"}) {
            jdbc.sql("update budget_version set state = ?, submission_id = ? where id = ?")
                    .params(state, submission, approved)
                    .update();
        }
        assertThat(tasks.of(leader.accountId())).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(Task.Kind.OPEN_PHASE);
            assertThat(task.path()).isEqualTo("/projects/" + project + "/phases");
        });
        assertThat(kinds(holder)).isEmpty();
        jdbc.sql("update phase set status = 'OPEN' where id = ?").param(phase).update();
        assertThat(kinds(leader)).isEmpty();
    }

    private void draft(UUID id, UUID budget, int number, @Nullable UUID basedOn) {
        jdbc.sql("""
                        insert into budget_version (id, version, budget_id, number, state, based_on, created_at)
                        values (:id, 0, :budget, :number, 'DRAFT', :basedOn, now())
                        """)
                .param("id", id)
                .param("budget", budget)
                .param("number", number)
                .param("basedOn", basedOn)
                .update();
    }

    private Iterable<String> kinds(Somebody somebody) {
        return tasks.of(somebody.accountId()).stream()
                .map(task -> task.kind().name())
                .toList();
    }

    private UUID seatOf(Somebody somebody) {
        return jdbc.sql("select seat_id from seat_holder where person_id = :person")
                .param("person", somebody.personId())
                .query(UUID.class)
                .single();
    }

    private void vote(Somebody somebody, UUID seat) {
        jdbc.sql("""
                        insert into vote (id, submission_id, seat_id, person_id, deputy, choice, cast_at)
                        values (:id, :submission, :seat, :person, false, 'APPROVE', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("submission", submission)
                .param("seat", seat)
                .param("person", somebody.personId())
                .update();
    }

    private UUID submit() {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into submission (id, version, body_id, subject_kind, subject_id, version_id, version_number,
                            about, content, content_sha256, submitted_by, submitted_at, status)
                        values (:id, 0, :project, 'BUDGET', :id, :id, 1, '{"phases": [{"number": 0}]}', '{}',
                            encode(sha256('{}'), 'hex'), :leader, now(), 'OPEN')
                        """)
                .param("id", id)
                .param("project", project)
                .param("leader", leader.personId())
                .update();
        return id;
    }
}
