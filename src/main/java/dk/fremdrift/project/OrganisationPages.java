package dk.fremdrift.project;

import dk.fremdrift.project.OrganisationPage.HolderRow;
import dk.fremdrift.project.OrganisationPage.RoleRow;
import dk.fremdrift.project.OrganisationPage.SeatRow;
import dk.fremdrift.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who is who in a project. */
@Component
class OrganisationPages {

    private static final String ROLES = """
            select r.id, r.version, r.kind, r.words, r.vacant, r.valid_from, r.valid_to, r.ended_at,
                p.person_id, p.name as person, job.job_title, o.name as organisation,
                case when r.organisation_id is not null then o.name end as own_organisation,
                array(select coalesce(f.number::text, '') || ' ' || f.title from phase_participant t join phase f on f.id = t.phase_id
                    where t.role_id = r.id order by f.number nulls last, f.period_sort nulls last, f.position) as phases,
                array(select distinct t.source_words || E'\\n' || t.other_source_words from phase_participant t
                    where t.role_id = r.id and t.other_source_words is not null) as contradictions
            from project_role r
            left join person_now p on p.id = r.person_id
            left join lateral employment_on(p.id, :today) job on true
            left join organisation o on o.id = coalesce(r.organisation_id, job.organisation_id)
            where r.project_id = :project
            order by array_position(array['OWNER', 'LEADER', 'SECRETARY', 'GROUP_MEMBER', 'CONSULTANT',
                'SOCIAL_PARTNER_CONSULTANT', 'EVALUATOR'], r.kind), r.valid_from nulls first, r.id
            """;

    private static final String SEATS = """
            select s.id as seat_id, s.title, s.chair, s.version, s.position, so.name as seat_organisation,
                h.id, h.version as holder_version, h.kind, h.valid_from, h.valid_to, h.ended_at, p.person_id, p.name as person,
                job.job_title, o.name as organisation
            from seat s
            left join organisation so on so.id = s.organisation_id
            left join seat_holder h on h.seat_id = s.id
            left join person_now p on p.id = h.person_id
            left join lateral employment_on(p.id, :today) job on true
            left join organisation o on o.id = job.organisation_id
            where s.project_id = :project
            order by s.position, s.id, coalesce(h.valid_from > :today, false), h.kind desc,
                case when h.valid_from > :today then h.valid_from end, h.valid_from desc nulls last, h.id
            """;

    private final JdbcClient jdbc;
    private final OpenPhases phases;
    private final Clock clock;

    OrganisationPages(JdbcClient jdbc, OpenPhases phases, Clock clock) {
        this.jdbc = jdbc;
        this.phases = phases;
        this.clock = clock;
    }

    /** The page, in two statements. */
    OrganisationPage of(UUID projectId) {
        return new OrganisationPage(roles(projectId), seats(projectId));
    }

    /**
     * The first day that a form suggests for a role: today while the project runs or is yet to begin. Of what is over, or is
     * registered after it began, nobody may know since when its people have been at it.
     */
    @Nullable LocalDate firstDay(UUID projectId) {
        LocalDate today = LocalDate.now(clock);
        boolean fromNow = jdbc.sql("""
                        select status = 'RUNNING' or status = 'DRAFT' and coalesce(period_sort >= :today, true)
                        from project where id = :id
                        """)
                .param("id", projectId)
                .param("today", today)
                .query(Boolean.class)
                .single();
        return fromNow ? today : null;
    }

    /** @throws NotFoundException if the project has no such role */
    RoleRow role(UUID projectId, UUID roleId) {
        return roles(projectId).stream()
                .filter(role -> role.id().equals(roleId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Role", roleId));
    }

    /** @throws NotFoundException if the project has no such seat */
    SeatRow seat(UUID projectId, UUID seatId) {
        return seats(projectId).stream()
                .filter(seat -> seat.id().equals(seatId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Seat", seatId));
    }

    /** @throws NotFoundException if nobody of that id sits in a seat of the project */
    HolderRow holder(UUID projectId, UUID holderId) {
        return seats(projectId).stream()
                .flatMap(seat -> seat.holders().stream())
                .filter(holder -> holder.id().equals(holderId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Seat holder", holderId));
    }

    /** Who was given the role or the place in a seat, if it is a person without an account and the time is not over. */
    Optional<String> nameWithoutAccount(UUID givenId) {
        return jdbc.sql("""
                        select p.name from (
                            select id, person_id, valid_to from project_role
                            union all
                            select id, person_id, valid_to from seat_holder) given
                        join person_now p on p.id = given.person_id
                        where given.id = :given and p.account_id is null and coalesce(given.valid_to >= :today, true)
                        """)
                .param("given", givenId)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .optional();
    }

    private List<RoleRow> roles(UUID projectId) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql(ROLES)
                .param("project", projectId)
                .param("today", today)
                .query((row, index) -> new RoleRow(
                        row.getObject("id", UUID.class),
                        RoleKind.valueOf(row.getString("kind")),
                        row.getObject("person_id", UUID.class),
                        row.getString("person"),
                        row.getString("job_title"),
                        row.getString("words"),
                        row.getBoolean("vacant"),
                        row.getString("organisation"),
                        row.getString("own_organisation"),
                        standing(row, today),
                        phases.text(row.getArray("phases")),
                        List.of((String[]) row.getArray("contradictions").getArray()),
                        row.getLong("version")))
                .list();
    }

    private List<SeatRow> seats(UUID projectId) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, SeatRow> seats = new LinkedHashMap<>();
        jdbc.sql(SEATS).param("project", projectId).param("today", today).query(row -> {
            SeatRow seat = seats.get(row.getObject("seat_id", UUID.class));
            if (seat == null) {
                seat = seat(row);
                seats.put(seat.id(), seat);
            }
            if (row.getObject("id") != null) {
                seat.holders().add(holder(row, today));
            }
        });
        return List.copyOf(seats.values());
    }

    private static SeatRow seat(ResultSet row) throws SQLException {
        return new SeatRow(
                row.getObject("seat_id", UUID.class),
                row.getString("title"),
                row.getString("seat_organisation"),
                row.getBoolean("chair"),
                row.getLong("version"),
                row.getInt("position"),
                new ArrayList<>());
    }

    private static HolderRow holder(ResultSet row, LocalDate today) throws SQLException {
        return new HolderRow(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("person"),
                row.getString("job_title"),
                row.getString("organisation"),
                HolderKind.valueOf(row.getString("kind")),
                standing(row, today),
                row.getLong("holder_version"));
    }

    private static Standing standing(ResultSet row, LocalDate today) throws SQLException {
        return new Standing(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("ended_at") != null,
                today);
    }
}
