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
                        select p.person_id from project_role r join person_now p on p.id = r.person_id
                        where r.project_id = :project and r.kind = 'LEADER'
                          and counts_on(:day, r.valid_from, r.valid_to, r.ended_at)
                        """)
                .param("project", bodyId)
                .param("day", day)
                .query((row, index) -> row.getObject(1, UUID.class))
                .set();
    }
}
