package dk.fremdrift.steering;

import dk.fremdrift.decision.DecisionRule;
import dk.fremdrift.decision.Electorate;
import dk.fremdrift.decision.Outcome;
import dk.fremdrift.decision.SubjectTitles;
import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a submission with everything that belongs to it, in four statements. */
@Repository
class Matters {

    private static final String MATTER = """
            select s.id, s.body_id as project_id, s.subject_kind, s.about, s.version_number, s.content,
                s.content_sha256 as sha256, s.note, s.submitted_by, submitter.name as submitter, s.submitted_at, s.status,
                s.closed_at, me.id as me, d.outcome, d.rule
            from submission s
            left join person_now submitter on submitter.id = s.submitted_by
            left join decision d on d.submission_id = s.id
            left join person me on me.account_id = :account
            where s.id = :submission and s.body_id = :project
            """;

    private static final String EVENTS = """
            select kind, event.id, p.person_id, p.name, seat, deputy, text, at
            from (
                select 'VOTE' as kind, id, person_id, null as seat, deputy, choice as text, cast_at as at, position
                from vote where submission_id = :submission
                union all
                select 'RECUSAL', null, person_id, null, false, why.reason, declared_at, 0
                from recusal left join recusal_reason why on why.recusal_id = recusal.id
                where submission_id = :submission
                union all
                select 'COMMENT', null, person_id, null, false, text, written_at, 0
                from submission_comment where submission_id = :submission
                union all
                select 'BASIS', null, b.person_id, coalesce(b.seat_title, seat.title), coalesce(v.deputy, false), v.choice, null, seat.position
                from decision d
                join decision_vote b on b.decision_id = d.id
                join seat on seat.id = b.seat_id
                left join vote v on v.id = b.vote_id
                where d.submission_id = :submission
                union all
                select distinct 'PERSON', null::uuid, sitting.person_id, null, false, null, null::timestamptz, 0
                from seat_holder h join person_now sitting on sitting.id = h.person_id where project_id = (select deciding_project(:project))) event
            left join person_now p on p.id = event.person_id
            order by position, at
            """;

    private final JdbcClient jdbc;
    private final Electorate electorate;
    private final SubjectTitles titles;
    private final Clock clock;

    Matters(JdbcClient jdbc, Electorate electorate, SubjectTitles titles, Clock clock) {
        this.jdbc = jdbc;
        this.electorate = electorate;
        this.titles = titles;
        this.clock = clock;
    }

    /** @throws NotFoundException if the project has no such submission */
    Matter find(UUID projectId, UUID submissionId, UUID accountId) {
        return jdbc.sql(MATTER)
                .param("project", projectId)
                .param("submission", submissionId)
                .param("account", accountId)
                .query((row, index) -> matter(row))
                .optional()
                .orElseThrow(() -> new NotFoundException("submission", submissionId));
    }

    private Matter matter(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        String outcome = row.getString("outcome");
        String rule = row.getString("rule");
        return new Matter(
                row.getObject("id", UUID.class),
                row.getObject("project_id", UUID.class),
                kind,
                titles.of(kind, row.getString("about")),
                row.getInt("version_number"),
                row.getString("content"),
                row.getString("sha256"),
                row.getString("note"),
                row.getObject("submitted_by", UUID.class),
                row.getString("submitter"),
                Moments.in(row, "submitted_at"),
                row.getString("status"),
                Moments.ifAnyIn(row, "closed_at"),
                row.getObject("me", UUID.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                rule == null ? null : DecisionRule.valueOf(rule));
    }

    Proceedings proceedings(Matter matter) {
        List<MatterEvent> events = jdbc.sql(EVENTS)
                .param("project", matter.projectId())
                .param("submission", matter.id())
                .query(new SimplePropertyRowMapper<>(MatterEvent.class))
                .list();
        if (!matter.isOpen()) {
            return Proceedings.closed(matter, events);
        }
        LocalDate today = LocalDate.now(clock);
        return Proceedings.open(
                matter,
                events,
                electorate.filledSeats(matter.projectId(), today),
                electorate.leaders(matter.projectId(), today));
    }
}
