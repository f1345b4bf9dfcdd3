package dk.fremdrift.project;

import dk.fremdrift.project.PlanDrift.Whole;
import dk.fremdrift.project.PlanVersion.State;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the time and action plans that were put forward: what decision keeps of them is all there is. */
@Component
class PlanVersions {

    private static final String VERSIONS = """
            select s.version_id as id, s.version_number as number, s.id as submission_id, s.submitted_at, s.closed_at,
                case when s.status = 'OPEN' then 'SUBMITTED'
                    when s.status = 'WITHDRAWN' then 'WITHDRAWN'
                    when d.outcome = 'APPROVED' and exists (
                        select from submission later join decision e on e.submission_id = later.id and e.outcome = 'APPROVED'
                        where later.body_id = s.body_id and later.subject_kind = s.subject_kind and e.decided_at > d.decided_at)
                        then 'SUPERSEDED'
                    else d.outcome end as state,
                (select string_agg(c.number::text, ', ' order by c.number)
                    from project_change_application a
                    join project_change c on c.id = a.change_id and c.kind = 'TIME'
                    where c.project_id = s.body_id and d.outcome = 'APPROVED' and a.applied_at >= d.decided_at) as changes
            from submission s left join decision d on d.submission_id = s.id
            where s.body_id = :project and s.subject_kind = 'PLAN'
            order by s.submitted_at desc, s.id desc
            """;

    // Where the project stands, and where the last change of all of it, approved after the plan, has put it
    private static final String WHOLE = """
            select p.period_words, p.period_from, p.period_to, moved.content
            from project p left join lateral (
                select s.content from project_change_application a
                join project_change c on c.id = a.change_id and c.kind = 'TIME' and c.target_phase_id is null
                join submission s on s.id = a.submission_id
                where c.project_id = p.id and a.applied_at >= :approvedAt
                order by a.applied_at desc limit 1) moved on true
            where p.id = :project
            """;

    private final JdbcClient jdbc;
    private final FrozenPlanReader reader;
    private final FrozenChangeReader changes;
    private final FrozenWords words;

    PlanVersions(JdbcClient jdbc, FrozenPlanReader reader, FrozenChangeReader changes, FrozenWords words) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.changes = changes;
        this.words = words;
    }

    /** The versions, the latest first. */
    List<PlanVersion> of(UUID projectId) {
        return jdbc.sql(VERSIONS)
                .param("project", projectId)
                .query(new SimplePropertyRowMapper<>(PlanVersion.class))
                .list();
    }

    /** @throws NotFoundException if the project has no such version */
    PlanVersion find(UUID projectId, UUID versionId) {
        return of(projectId).stream()
                .filter(version -> version.id().equals(versionId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Plan version", versionId));
    }

    /** The plan that the steering group approved last. */
    Optional<FrozenPlan> approved(UUID projectId) {
        return of(projectId).stream()
                .filter(version -> version.state() == State.APPROVED)
                .findFirst()
                .map(this::content);
    }

    /** What the plan says otherwise than the one that the steering group approved last; none if it has approved none. */
    Optional<PlanDrift> drift(UUID projectId, List<PlanVersion> versions, TimePlan plan, Locale locale) {
        return versions.stream()
                .filter(version -> version.state() == State.APPROVED)
                .findFirst()
                .map(version -> {
                    FrozenPlan approved = content(version);
                    return PlanDrift.between(
                            approved, whole(projectId, version, approved), plan, words.forgotten(), locale);
                });
    }

    /** The project's period by the plan that the steering group approved last, if another one has been written since. */
    Optional<Period> replaced(UUID projectId) {
        return of(projectId).stream()
                .filter(version -> version.state() == State.APPROVED)
                .findFirst()
                .map(version -> whole(projectId, version, content(version)))
                .filter(Whole::isAltered)
                .map(Whole::held);
    }

    /** Whether the steering group has approved a plan, or is to decide on one. */
    boolean isAnyHeld(UUID projectId) {
        return jdbc.sql("""
                        select exists (select from submission s left join decision d on d.submission_id = s.id
                            where s.body_id = :project and s.subject_kind = 'PLAN'
                                and (s.status = 'OPEN' or d.outcome = 'APPROVED'))
                        """).param("project", projectId).query(Boolean.class).single();
    }

    /** Whether the steering group is to decide on moving all of the project. */
    boolean isMoveOpen(UUID projectId) {
        return jdbc.sql("""
                        select exists (select from submission s join project_change c on c.id = s.subject_id
                            where s.body_id = :project and s.subject_kind = 'CHANGE' and s.status = 'OPEN'
                                and c.kind = 'TIME' and c.target_phase_id is null)
                        """).param("project", projectId).query(Boolean.class).single();
    }

    private @Nullable Whole whole(UUID projectId, PlanVersion version, FrozenPlan approved) {
        return jdbc.sql(WHOLE)
                .param("project", projectId)
                .param("approvedAt", Objects.requireNonNull(version.closedAt()).atOffset(ZoneOffset.UTC))
                .query((row, index) -> {
                    String content = row.getString("content");
                    Period now = Periods.of(row);
                    if (content != null) {
                        return Optional.of(
                                new Whole(changes.read(words.read(content)).after(), now));
                    }
                    return approved.periodKept()
                            ? Optional.of(new Whole(approved.projectPeriod(), now))
                            : Optional.<Whole>empty();
                })
                .single()
                .orElse(null);
    }

    /** Exactly what was put forward. */
    FrozenPlan content(PlanVersion version) {
        return reader.read(jdbc.sql("select content from submission where id = :id")
                .param("id", version.submissionId())
                .query(String.class)
                .single());
    }
}
