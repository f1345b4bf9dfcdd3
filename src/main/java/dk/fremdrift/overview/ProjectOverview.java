package dk.fremdrift.overview;

import dk.fremdrift.decision.SubjectTitles;
import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the front page of a project shows, read across the features: one statement per part of the page. */
@Repository
class ProjectOverview {

    private static final RowMapper<PhaseRow> PHASES = new SimplePropertyRowMapper<>(PhaseRow.class);
    private static final RowMapper<SubprojectRow> SUBPROJECTS = new SimplePropertyRowMapper<>(SubprojectRow.class);

    private final JdbcClient jdbc;
    private final SubjectTitles titles;
    private final Clock clock;

    ProjectOverview(JdbcClient jdbc, SubjectTitles titles, Clock clock) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.clock = clock;
    }

    /**
     * The phases in their order and the sub-projects by number, each with the sums of its lines and, from the same
     * snapshot, the sums of them all; and how much is under way beside them.
     *
     * @param below the sub-projects in reach, with what the person may do there: only what may be read is summed
     */
    ProjectParts parts(UUID projectId, Map<UUID, Set<ProjectRight>> below) {
        List<PhaseRow> phases = new ArrayList<>();
        List<SubprojectRow> subprojects = new ArrayList<>();
        return jdbc.sql("""
                select part.*,
                    (select count(*) from contribution_call c join contribution k on k.call_id = c.id
                        where c.project_id = :project and k.sorting = 'UNSORTED') as contributions,
                    (select count(*) from project_change where project_id = :project) as changes
                from (select) always left join (
                    select true as is_phase, ph.id, ph.number, null as code, ph.title, ph.status, ph.period_words, ph.period_from, ph.period_to,
                        sum(b.approved) as approved, sum(b.spent) as spent,
                        sum(sum(b.approved)) over () as project_approved, sum(sum(b.spent)) over () as project_spent,
                        true as readable, ph.period_sort, ph.position
                    from phase ph
                    left join line_balance b on b.project_id = ph.project_id and b.phase_id = ph.id
                    where ph.project_id = :project
                    group by ph.id
                    union all
                    select false, c.id, null, c.number, c.title, c.status, c.period_words, c.period_from, c.period_to,
                        sum(b.approved), sum(b.spent), sum(sum(b.approved)) over (), sum(sum(b.spent)) over (),
                        c.id = any (:readable), null, 0
                    from project c
                    left join line_balance b on b.project_id = c.id and c.id = any (:summed)
                    where c.id = any (:below)
                    group by c.id) part on true
                order by is_phase desc, number nulls last, period_sort nulls last, position, code, id
                """)
                .param("project", projectId)
                .param("below", below.keySet().toArray(UUID[]::new))
                .param("readable", with(ProjectRight.READ, below))
                .param("summed", with(ProjectRight.READ_TOTALS, below))
                .query(rows -> {
                    int contributions = 0;
                    int changes = 0;
                    while (rows.next()) {
                        contributions = rows.getInt("contributions");
                        changes = rows.getInt("changes");
                        if (rows.getBoolean("is_phase")) {
                            phases.add(PHASES.mapRow(rows, rows.getRow()));
                        } else if (rows.getObject("id") != null) {
                            subprojects.add(SUBPROJECTS.mapRow(rows, rows.getRow()));
                        }
                    }
                    return new ProjectParts(phases, subprojects, contributions, changes);
                });
    }

    private static UUID[] with(ProjectRight right, Map<UUID, Set<ProjectRight>> below) {
        return below.entrySet().stream()
                .filter(project -> project.getValue().contains(right))
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new);
    }

    /** Who leads, keeps the accounts and sits in the steering group today; empty seats too. */
    List<Person> people(UUID projectId) {
        return jdbc.sql("""
                select kind, name, detail from (
                    select r.kind, coalesce(p.name, r.words, case when not r.vacant then o.name end) as name,
                        case when p.id is not null or r.vacant then o.name end as detail,
                        array_position(array['OWNER', 'LEADER', 'SECRETARY'], r.kind) as rank, 0 as position, r.valid_from
                    from project_role r
                    left join person_now p on p.id = r.person_id
                    left join lateral employment_on(p.id, :today) job on true
                    left join organisation o on o.id = coalesce(r.organisation_id, job.organisation_id)
                    where r.project_id = :project and r.kind in ('OWNER', 'LEADER', 'SECRETARY')
                        and counts_on(:today, r.valid_from, r.valid_to, r.ended_at)
                    union all
                    select 'SEAT_HOLDER', p.name, s.title, 9, s.position, h.valid_from
                    from seat s
                    left join seat_holder h on h.seat_id = s.id and h.kind = 'HOLDER'
                        and counts_on(:today, h.valid_from, h.valid_to, h.ended_at)
                    left join person_now p on p.id = h.person_id
                    where s.project_id = :project) people
                order by rank, position, valid_from nulls first, name
                """)
                .param("project", projectId)
                .param("today", LocalDate.now(clock))
                .query(new SimplePropertyRowMapper<>(Person.class))
                .list();
    }

    /** The latest events that the person may know of, newest first. */
    List<Event> events(UUID projectId, boolean decisions, boolean entries) {
        return jdbc.sql("""
                select kind, at, subject_kind, subject, detail, path, period_words, period_from, period_to from (
                    (select 'decision.' || d.outcome as kind, d.decided_at as at, s.subject_kind, s.about as subject, null as detail, '/decisions/' || s.id as path,
                        null as period_words, null::date as period_from, null::date as period_to
                    from decision d join submission s on s.id = d.submission_id
                    where :decisions and s.body_id = :project order by d.decided_at desc limit 6)
                    union all
                    (select 'submitted', s.submitted_at, s.subject_kind, s.about, null, '/decisions/' || s.id, null, null, null
                    from submission s where :decisions and s.body_id = :project order by s.submitted_at desc limit 6)
                    union all
                    (select case when e.reverses is null then 'booked' else 'reversed' end, e.booked_at, null, e.text, e.voucher_number, '/accounts/entries/' || e.id, null, null, null
                    from ledger_entry e where :entries and e.project_id = :project order by e.number desc limit 6)
                    union all
                    (select 'status.' || c.to_status, c.changed_at, null, '', null, '/description', null, null, null
                    from project_status_change c where c.project_id = :project order by c.changed_at desc limit 6)
                    union all
                    -- What a change moved is told by the decision
                    (select case when num_nonnulls(c.new_words, c.new_from, c.new_to) = 0 then 'cleared.' else 'moved.' end
                            || case when f.number is null then 'title' else 'phase' end,
                        c.changed_at, null, coalesce(f.number::text, f.title), null, '/phases', c.new_words, c.new_from, c.new_to
                    from phase_period_change c join phase f on f.id = c.phase_id
                    where c.project_id = :project and c.kind = 'PLANNED' and c.change_id is null
                        and num_nonnulls(c.old_words, c.old_from, c.old_to) > 0
                    order by c.position desc limit 6)) event
                order by at desc
                limit 6
                """)
                .param("project", projectId)
                .param("decisions", decisions)
                .param("entries", entries)
                .query((row, index) -> event(row))
                .list();
    }

    private Event event(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        String subject = row.getString("subject");
        return new Event(
                row.getString("kind"),
                Moments.in(row, "at"),
                kind == null ? subject : titles.of(kind, subject),
                row.getString("detail"),
                row.getString("path"),
                Period.of(
                        row.getString("period_words"),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class)));
    }

    /** Somebody, or an empty seat: then the name is missing. */
    record Person(
            String kind, @Nullable String name, @Nullable String detail) {}

    /** @param period what a phase was moved to */
    record Event(
            String kind,
            Instant at,
            String subject,
            @Nullable String detail,
            String path,
            @Nullable Period period) {}
}
