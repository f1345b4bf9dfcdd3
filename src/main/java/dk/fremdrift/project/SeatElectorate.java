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

    private final JdbcClient jdbc;

    SeatElectorate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<FilledSeat> filledSeats(UUID bodyId, LocalDate day) {
        return jdbc.sql("select seat_id, title, chair, holder_id, deputy_id from filled_seats(:project, :day)")
                .param("project", bodyId)
                .param("day", day)
                .query((row, index) -> new FilledSeat(
                        row.getObject("seat_id", UUID.class),
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
