package dk.fremdrift.overview;

import dk.fremdrift.decision.SubjectTitles;
import dk.fremdrift.overview.Task.Kind;
import dk.fremdrift.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What awaits a person across the features, in one statement. */
@Repository
class Tasks {

    /** How many tasks are shown at once; when some are done, the next ones come. */
    static final int SHOWN = 50;

    /**
     * A seat is filled by its holder or, without one, by its deputy; whoever has declared an interest does not count.
     * A deputy is asked as long as the holder has not voted. Rule: "How a decision falls".
     */
    private static final String TASKS = """
            with me as (
                select id from person where account_id = :account
            ), mine as (
                select project_id, bool_or(role = 'LEADER') as leading from parts_of(:account)
                where counts_on(:today, valid_from, valid_to, ended_at)
                group by project_id
            ), decided as (
                -- Those whose steering group I sit in, and those below them that have none of their own
                with recursive down as (
                    select distinct h.project_id, h.project_id as decided_by from seat_holder h
                    where h.person_id in (select id from people_of(:account)) and counts_on(:today, h.valid_from, h.valid_to, h.ended_at)
                    union all
                    select p.id, down.decided_by from down join project p on p.parent_id = down.project_id
                    where not exists (select from seat where seat.project_id = p.id))
                select project_id, decided_by from down
            ), concerns as (
                select mine.project_id, mine.leading from mine
                union all
                select project_id, false from decided where project_id not in (select project_id from mine)
            ), elector as (
                select s.id as submission_id, h.seat_id, sitting.person_id, h.kind,
                    exists (select from vote v where v.submission_id = s.id and v.person_id = sitting.person_id) as voted
                from submission s
                join decided on decided.project_id = s.body_id
                join seat_holder h on h.project_id = decided.decided_by and counts_on(:today, h.valid_from, h.valid_to, h.ended_at)
                join person_now sitting on sitting.id = h.person_id
                where s.status = 'OPEN'
                    and not exists (select from recusal r where r.submission_id = s.id and r.person_id = sitting.person_id)
            ), ballot as (
                select submission_id, bool_or(mine_to_cast) as mine_to_cast, bool_or(mine) as mine
                from (
                    select e.submission_id, e.seat_id,
                        bool_or(e.person_id = me.id) as mine,
                        bool_or(e.person_id = me.id and not e.voted) and not bool_or(e.voted and e.kind = 'HOLDER') as mine_to_cast
                    from elector e cross join me
                    group by e.submission_id, e.seat_id) seat
                group by submission_id
            )
            select case when s.deadlocked then 'TIED' else 'VOTE' end as kind, p.id as project_id, p.number as project_number,
                p.title as project_title, s.id as submission_id, s.subject_kind, s.about, s.submitted_at as since
            from submission s
            join concerns mine on mine.project_id = s.body_id
            join project p on p.id = s.body_id
            cross join me
            left join ballot b on b.submission_id = s.id
            where s.status = 'OPEN'
                and (b.mine_to_cast or (s.deadlocked and (b.mine or mine.leading or s.submitted_by = me.id)))
            union all
            select 'MEND', p.id, p.number, p.title, back.submission_id, s.subject_kind, s.about, s.closed_at
            from budget_version draft
            join budget_version back on back.id = draft.based_on and back.state = 'SENT_BACK'
            join submission s on s.id = back.submission_id
            join budget bu on bu.id = draft.budget_id
            join project p on p.id = bu.project_id
            join mine on mine.project_id = p.id and mine.leading
            where draft.state = 'DRAFT'
            union all
            select case s.subject_kind when 'PLAN' then 'MEND_PLAN' else 'MEND_CHANGE' end, p.id, p.number, p.title, s.id,
                s.subject_kind, s.about, s.closed_at
            from submission s
            join decision d on d.submission_id = s.id and d.outcome = 'SENT_BACK'
            join project p on p.id = s.body_id and p.status in ('DRAFT', 'RUNNING', 'PAUSED')
            join mine on mine.project_id = p.id and mine.leading
            where s.subject_kind in ('PLAN', 'CHANGE')
                and not exists (
                    select from submission later
                    where later.body_id = s.body_id and later.subject_kind = s.subject_kind and later.subject_id = s.subject_id
                        and later.submitted_at > s.submitted_at)
            union all
            select 'BUDGET', p.id, p.number, p.title, null, null, null, p.created_at
            from project p
            join mine on mine.project_id = p.id and mine.leading
            where p.status in ('DRAFT', 'RUNNING')
                and not exists (
                    select from submission s
                    where s.body_id = p.id and s.subject_kind = 'BUDGET' and s.status <> 'WITHDRAWN')
            union all
            select 'OPEN_PHASE', p.id, p.number, p.title, s.id, null, null, s.closed_at
            from budget_version approved
            join budget bu on bu.id = approved.budget_id
            join submission s on s.id = approved.submission_id
            join project p on p.id = bu.project_id and p.status in ('DRAFT', 'RUNNING')
            join mine on mine.project_id = p.id and mine.leading
            where approved.state = 'APPROVED'
                and not exists (select from phase ph where ph.project_id = p.id and ph.status = 'OPEN')
                and exists (
                    select from budget_line l join phase ph on ph.id = l.phase_id and ph.status = 'PLANNED'
                    where l.budget_version_id = approved.id)
            union all
            select 'CONTRIBUTIONS', p.id, p.number, p.title, null, null, count(*)::text, min(new.handed_in_at)
            from mine
            join project p on p.id = mine.project_id and p.status in ('DRAFT', 'RUNNING', 'PAUSED')
            join contribution_call c on c.project_id = p.id
            join contribution new on new.call_id = c.id and new.sorting = 'UNSORTED'
            where mine.leading
            group by p.id
            """;

    private final JdbcClient jdbc;
    private final SubjectTitles titles;
    private final Clock clock;

    Tasks(JdbcClient jdbc, SubjectTitles titles, Clock clock) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.clock = clock;
    }

    /** What has awaited the person behind the account for longest, at most {@link #SHOWN} tasks, oldest first. */
    List<Task> of(UUID accountId) {
        return jdbc.sql(TASKS + " order by since, submission_id, project_id limit :limit")
                .param("account", accountId)
                .param("today", LocalDate.now(clock))
                .param("limit", SHOWN)
                .query((row, index) -> task(row))
                .list();
    }

    private Task task(ResultSet row) throws SQLException {
        String project = row.getString("project_number");
        String subject = row.getString("subject_kind");
        String about = row.getString("about");
        return new Task(
                Kind.valueOf(row.getString("kind")),
                row.getObject("project_id", UUID.class),
                project,
                row.getString("project_title"),
                row.getObject("submission_id", UUID.class),
                subject == null ? Objects.requireNonNullElse(about, project) : titles.of(subject, about),
                Moments.in(row, "since"));
    }

    /** How many tasks await the person behind the account. */
    int count(UUID accountId) {
        return jdbc.sql("select count(*) from (" + TASKS + ") task")
                .param("account", accountId)
                .param("today", LocalDate.now(clock))
                .query(Integer.class)
                .single();
    }
}
