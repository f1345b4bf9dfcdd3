package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The view that says who has a part in which project. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class PartInProjectTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void rolesAndSeatsAreParts() {
        var make = new ProjectFixtures(jdbc);
        UUID project = make.project("Et projekt");
        Somebody member = make.somebody();
        make.role(project, member, "LEADER");
        make.seat(project, member, true);
        assertThat(jdbc.sql("select role from part_in_project where person_id = :person and project_id = :project")
                        .param("person", member.personId())
                        .param("project", project)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("LEADER", "SEAT_HOLDER");
    }

    @Test
    void whoeverAsksForTheirOwnPartsHasTheSame() {
        var make = new ProjectFixtures(jdbc);
        UUID project = make.project("Et projekt");
        Somebody member = make.somebody();
        make.role(project, member, "LEADER");
        make.seat(project, member, true);
        assertThat(jdbc.sql("select role from parts_of(:account)")
                        .param("account", member.accountId())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("LEADER", "SEAT_HOLDER");
    }

    // Whatever the view comes to hold: a condition in one of its branches shuts the search out of that branch
    @Test
    @Transactional
    void aSearchReachesTheIndexesOfBoth() {
        // Among so few rows as other tests have left, any plan may be the cheapest
        for (String other : List.of("enable_seqscan", "enable_hashjoin", "enable_mergejoin")) {
            jdbc.sql("set local " + other + " = off").update();
        }
        for (String wanted : List.of(
                "person_id in (select id from people_of(gen_random_uuid()))",
                "person_id in (select id from registrations_of(gen_random_uuid()))",
                "project_id in (select id from project where number = 'X')")) {
            String column = wanted.substring(0, wanted.indexOf(' '));
            assertThat(jdbc.sql("explain select role from part_in_project where " + wanted)
                            .query(String.class)
                            .list())
                    .as(wanted)
                    .filteredOn(line -> line.contains("Index Cond: (" + column + " = "))
                    .hasSize(2);
        }
    }
}
