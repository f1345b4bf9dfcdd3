package dk.fremdrift.project;

import dk.fremdrift.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the phases of a project for their pages. */
@Component
class PhasePlan {

    private final JdbcClient jdbc;

    PhasePlan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The phases in the order of their numbers, those without number last in the order in which they were entered. */
    List<PhaseDetails> of(UUID projectId) {
        return jdbc.sql("select * from phase where project_id = :project order by number nulls last, position, id")
                .param("project", projectId)
                .query((row, index) -> phase(row))
                .list();
    }

    /** @throws NotFoundException if the project has no such phase */
    PhaseDetails find(UUID projectId, UUID phaseId) {
        return jdbc.sql("select * from phase where project_id = :project and id = :phase")
                .param("project", projectId)
                .param("phase", phaseId)
                .query((row, index) -> phase(row))
                .optional()
                .orElseThrow(() -> new NotFoundException("Phase", phaseId));
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
                row.getString("description"),
                PhaseStatus.valueOf(row.getString("status")),
                row.getLong("version"));
    }
}
