package dk.fremdrift.project;

import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Period;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the phases of a project, its activities and its milestones for their pages. */
@Component
class PhasePlan {

    private static final String PHASES = """
            select p.*, plan_holds(p.project_id, p.id) as held,
                array(select kind from phase_gate g where g.phase_id = p.id
                    order by array_position(array['PLAN', 'BUDGET', 'COMPETENCE_PROFILE', 'PROVIDER_CHOICE'], kind)) as gates,
                array(select kind from phase_gate g where g.phase_id = p.id and gate_is_met(p.project_id, p.id, kind)) as met,
                array(select kind from phase_gate g where g.phase_id = p.id and plan_holds_gate(p.project_id, p.id, kind)) as held_gates,
                array(select kind from phase_gate_falling f where f.phase_id = p.id) as falling,
                attached.ids as document_ids, attached.titles as document_titles
            from phase p
            cross join lateral (
                select array_agg(d.id order by d.title, d.id) as ids, array_agg(d.title order by d.title, d.id) as titles from document d
                where d.project_id = p.project_id and d.phase_id = p.id and d.withdrawn_at is null) attached
            """;

    private final JdbcClient jdbc;
    private final PeriodHistory history;
    private final Participations participations;

    PhasePlan(JdbcClient jdbc, PeriodHistory history, Participations participations) {
        this.jdbc = jdbc;
        this.history = history;
        this.participations = participations;
    }

    /** The phases in the order of their numbers, those without number last, by time where it is known. */
    List<PhaseDetails> phases(UUID projectId) {
        return jdbc.sql(
                        PHASES
                                + " where p.project_id = :project order by number nulls last, period_sort nulls last, position, id")
                .param("project", projectId)
                .query((row, index) -> phase(row))
                .list();
    }

    /** The activities and milestones of the project in the order of time, those of which no time is known last. */
    List<ActivityDetails> activities(UUID projectId) {
        return jdbc.sql("""
                        select * from activity where project_id = :project
                        order by period_sort nulls last, position, id
                        """)
                .param("project", projectId)
                .query((row, index) -> activity(row))
                .list();
    }

    /** @throws NotFoundException if the project has no such activity */
    ActivityDetails findActivity(UUID projectId, UUID activityId) {
        return activityIfAny(projectId, activityId).orElseThrow(() -> new NotFoundException("Activity", activityId));
    }

    /** The activity, if the project has it still. */
    Optional<ActivityDetails> activityIfAny(UUID projectId, UUID activityId) {
        return jdbc.sql("select * from activity where project_id = :project and id = :activity")
                .param("project", projectId)
                .param("activity", activityId)
                .query((row, index) -> activity(row))
                .optional();
    }

    /** The time and action plan as it stands on the day. */
    TimePlan timePlan(UUID projectId, LocalDate today) {
        return TimePlan.of(phases(projectId), activities(projectId), today);
    }

    /** What has happened to the periods of each phase, the latest first. */
    Map<UUID, List<PeriodChange>> history(UUID projectId) {
        return history.of(projectId).stream().collect(Collectors.groupingBy(PeriodChange::phaseId));
    }

    /** Who takes part in each phase. */
    Map<UUID, List<Participation>> participants(UUID projectId) {
        return participations.of(projectId).stream().collect(Collectors.groupingBy(Participation::phaseId));
    }

    /** Who may be suggested as responsible: those the plan has named, and the people of the project. */
    List<String> responsible(UUID projectId) {
        return jdbc.sql("""
                        select responsible from activity where project_id = :project and responsible is not null
                        union
                        select p.name from project_role r join person_now p on p.id = r.person_id where r.project_id = :project
                        order by 1 limit 100
                        """)
                .param("project", projectId)
                .query((row, index) -> row.getString(1))
                .list();
    }

    /** @throws NotFoundException if the project has no such phase */
    PhaseDetails find(UUID projectId, UUID phaseId) {
        return ifAny(projectId, phaseId).orElseThrow(() -> new NotFoundException("Phase", phaseId));
    }

    /** The phase, if the project has it still. */
    Optional<PhaseDetails> ifAny(UUID projectId, UUID phaseId) {
        return jdbc.sql(PHASES + " where p.project_id = :project and p.id = :phase")
                .param("project", projectId)
                .param("phase", phaseId)
                .query((row, index) -> phase(row))
                .optional();
    }

    PhaseContents contents(UUID phaseId) {
        return jdbc.sql("""
                        select (select count(*) from activity where phase_id = :phase) as activities,
                            (select count(*) from document where phase_id = :phase) as documents
                        """)
                .param("phase", phaseId)
                .query(new SimplePropertyRowMapper<>(PhaseContents.class))
                .single();
    }

    /** The number after the last one; none where no phase has a number yet, for some count from 0 and some from 1. */
    @Nullable Integer nextNumber(UUID projectId) {
        return jdbc.sql("select max(number) + 1 from phase where project_id = :project")
                .param("project", projectId)
                .query((row, index) -> new Next(row.getObject(1, Integer.class)))
                .single()
                .number();
    }

    private record Next(@Nullable Integer number) {}

    private static PhaseDetails phase(ResultSet row) throws SQLException {
        return new PhaseDetails(
                row.getObject("id", UUID.class),
                row.getObject("number", Integer.class),
                row.getString("title"),
                Periods.of(row),
                row.getBoolean("period_to_check"),
                Period.of(
                        row.getString("actual_words"),
                        row.getObject("actual_from", LocalDate.class),
                        row.getObject("actual_to", LocalDate.class)),
                row.getBoolean("held"),
                row.getString("description"),
                PhaseStatus.valueOf(row.getString("status")),
                gates(row),
                documents(row),
                row.getLong("version"));
    }

    private static List<GateState> gates(ResultSet row) throws SQLException {
        List<String> met = List.of((String[]) row.getArray("met").getArray());
        List<String> held = List.of((String[]) row.getArray("held_gates").getArray());
        List<String> falling = List.of((String[]) row.getArray("falling").getArray());
        return Arrays.stream((String[]) row.getArray("gates").getArray())
                .map(kind -> new GateState(
                        Gate.valueOf(kind), met.contains(kind), held.contains(kind), falling.contains(kind)))
                .toList();
    }

    private static List<PhaseDetails.Attached> documents(ResultSet row) throws SQLException {
        Array ids = row.getArray("document_ids");
        if (ids == null) {
            return List.of();
        }
        UUID[] documents = (UUID[]) ids.getArray();
        String[] titles = (String[]) row.getArray("document_titles").getArray();
        return IntStream.range(0, documents.length)
                .mapToObj(at -> new PhaseDetails.Attached(documents[at], titles[at]))
                .toList();
    }

    private static ActivityDetails activity(ResultSet row) throws SQLException {
        return new ActivityDetails(
                row.getObject("id", UUID.class),
                row.getObject("phase_id", UUID.class),
                ActivityKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Periods.of(row),
                row.getBoolean("period_to_check"),
                row.getString("responsible"),
                Certainty.valueOf(row.getString("certainty")),
                ActivityStatus.valueOf(row.getString("status")),
                row.getString("description"),
                Origin.of(row),
                row.getLong("version"));
    }
}
