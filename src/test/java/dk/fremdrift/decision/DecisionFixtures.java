package dk.fremdrift.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project with a steering group in the database, and something to decide on. */
public class DecisionFixtures {

    private final JdbcClient jdbc;

    public DecisionFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID project() {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into project (id, version, number, title, status, created_at) values (?, 0, ?, 'Borgerservice', 'RUNNING', now())")
                .params(id, "T-" + id)
                .update();
        return id;
    }

    public UUID person(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into person (id, version, name) values (?, 0, ?)")
                .params(id, name)
                .update();
        return id;
    }

    public UUID member(UUID projectId) {
        return member(projectId, null);
    }

    /** A member whose seat lasts until the day, that day included. */
    public UUID member(UUID projectId, @Nullable LocalDate lastDay) {
        UUID person = person("Medlem " + UUID.randomUUID());
        hold(seat(projectId, false), projectId, person, "HOLDER", lastDay);
        return person;
    }

    public UUID chair(UUID projectId) {
        UUID person = person("Formand");
        hold(seat(projectId, true), projectId, person, "HOLDER", null);
        return person;
    }

    public UUID leader(UUID projectId) {
        UUID person = person("Leder");
        jdbc.sql(
                        "insert into project_role (id, version, project_id, kind, person_id, valid_from) values (?, 0, ?, 'LEADER', ?, '2014-01-01')")
                .params(UUID.randomUUID(), projectId, person)
                .update();
        return person;
    }

    public UUID seat(UUID projectId, boolean chair) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into seat (id, version, project_id, title, chair, position) values (?, 0, ?, 'HK Kommunal', ?, 1)")
                .params(id, projectId, chair)
                .update();
        return id;
    }

    public void hold(UUID seatId, UUID projectId, UUID personId, String kind, @Nullable LocalDate lastDay) {
        jdbc.sql(
                        "insert into seat_holder (id, version, project_id, seat_id, person_id, kind, valid_from, valid_to) values (:id, 0, :project, :seat, :person, :kind, '2014-01-01', :lastDay)")
                .param("id", UUID.randomUUID())
                .param("project", projectId)
                .param("seat", seatId)
                .param("person", personId)
                .param("kind", kind)
                .param("lastDay", lastDay)
                .update();
    }

    public static Proposal proposal(UUID projectId, UUID submitter) {
        return proposal(projectId, submitter, UUID.randomUUID());
    }

    public static Proposal proposal(UUID projectId, UUID submitter, UUID subjectId) {
        return new Proposal(
                projectId,
                DecisionProbe.KIND,
                subjectId,
                UUID.randomUUID(),
                1,
                Map.of("subject", "Budget for fase 0"),
                CanonicalJson.write(Map.of("text", "Æblegrød til 37.500,50 kr.")),
                "Se især fase 0.",
                submitter);
    }
}
