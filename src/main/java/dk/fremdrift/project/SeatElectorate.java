package dk.fremdrift.project;

import dk.fremdrift.decision.Electorate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steering group of a project as the body that decides. */
@Component
class SeatElectorate implements Electorate {

    private static final String FILLED = """
            select s.id, s.title, s.chair, holder.person_id as holder_id, deputy.person_id as deputy_id
            from seat s
            left join seat_holder holder on holder.seat_id = s.id and holder.kind = 'HOLDER'
                and counts_on(:day, holder.valid_from, holder.valid_to, holder.ended_at)
            left join seat_holder deputy on deputy.seat_id = s.id and deputy.kind = 'DEPUTY'
                and counts_on(:day, deputy.valid_from, deputy.valid_to, deputy.ended_at)
            where s.project_id = :project and (holder.id is not null or deputy.id is not null)
            order by s.position, s.id
            """;

    private final JdbcClient jdbc;

    SeatElectorate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<FilledSeat> filledSeats(UUID bodyId, LocalDate day) {
        return jdbc.sql(FILLED)
                .param("project", bodyId)
                .param("day", day)
                .query((row, index) -> new FilledSeat(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("holder_id", UUID.class),
                        row.getObject("deputy_id", UUID.class),
                        row.getBoolean("chair")))
                .list();
    }

    @Override
    public Set<UUID> leaders(UUID bodyId, LocalDate day) {
        return jdbc.sql("""
                        select person_id from project_role
                        where project_id = :project and kind = 'LEADER' and person_id is not null
                          and counts_on(:day, valid_from, valid_to, ended_at)
                        """)
                .param("project", bodyId)
                .param("day", day)
                .query((row, index) -> row.getObject(1, UUID.class))
                .set();
    }
}
