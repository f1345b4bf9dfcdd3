package dk.fremdrift.database;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is kept in another way from one version to the next is the same as before. */
@SpringBootTest
@Import(TestDatabase.class)
class UpgradeTests {

    @Autowired
    Flyway flyway;

    final JdbcClient superuser;
    final FlywayConnectionDetails connection;

    DriverManagerDataSource older;
    JdbcClient jdbc;

    @Autowired
    UpgradeTests(TestDatabase.Superuser superuser, FlywayConnectionDetails connection) {
        this.superuser = superuser.jdbc();
        this.connection = connection;
    }

    @BeforeEach
    void aDatabaseOfAnOlderVersion() {
        superuser.sql("create database older owner " + connection.getUsername()).update();
        older = new DriverManagerDataSource(
                Objects.requireNonNull(connection.getJdbcUrl()).replaceFirst("/fremdrift$", "/older"),
                Objects.requireNonNull(connection.getUsername()),
                Objects.requireNonNull(connection.getPassword()));
        jdbc = JdbcClient.create(older);
        migrate("20261124060000");
    }

    @AfterEach
    void tidy() {
        superuser.sql("drop database older").update();
    }

    private void migrate(String target) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(older)
                .target(target)
                .load()
                .migrate();
    }

    @Test
    void whatWasPutForwardIsCalledByTheSameNumbersAndNames() {
        jdbc.sql("insert into person (id, version, name) values ('00000000-0000-0000-0000-00000000000a', 0, 'Anna')")
                .update();
        jdbc.sql("""
                        insert into project (id, version, number, title, status, created_at)
                        values ('00000000-0000-0000-0000-00000000000b', 0, 'T-1', 'Projektet', 'RUNNING', now())
                        """).update();
        jdbc.sql("""
                        insert into project_change (id, version, project_id, number, kind, state, reason, move_kind, move_months)
                        values ('00000000-0000-0000-0000-00000000000c', 0, '00000000-0000-0000-0000-00000000000b', 7, 'TIME',
                            'DRAFT', 'Fordi', 'POSTPONED', 3)
                        """).update();
        submitted("PLAN", "b", "version 12", "Tids- og handleplan", "{}");
        submitted("BUDGET", "d", "version 2", "Budget for fase 0, Indsats", """
                {"phases": [{"label": "Fase 0: Opstart", "carried": false}, {"label": "Fase 1: Videre", "carried": true},
                    {"label": "Indsats", "carried": false}]}""");
        submitted("CHANGE", "c", "version 1", "Ændring 7: Udskyd Fase 2: Kurser: de første (3 måneder)", """
                {"kind": "TIME", "detail": "POSTPONED", "months": 3, "target": "Fase 2: Kurser: de første"}""");
        migrate("latest");
        assertThat(jdbc.sql("""
                                select subject_kind, version_number, about,
                                    content_sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex') as unchanged
                                from submission order by subject_kind
                                """).query().listOfRows())
                .isEqualTo(List.of(
                        row("BUDGET", 2, "{\"phases\": [{\"number\": 0}, {\"title\": \"Indsats\"}]}"),
                        row(
                                "CHANGE",
                                1,
                                "{\"kind\": \"TIME\", \"detail\": \"POSTPONED\", \"months\": 3, \"number\": 7, \"target\": \"Kurser: de første\", \"phaseNumber\": 2}"),
                        row("PLAN", 12, "{}")));
    }

    @Test
    void aRoleThatNobodyHadIsVacant() {
        jdbc.sql(
                        "insert into organisation (id, version, name, kind) values ('00000000-0000-0000-0000-00000000000a', 0, 'KL', 'UNION')")
                .update();
        jdbc.sql("""
                        insert into project (id, version, number, title, status, created_at)
                        values ('00000000-0000-0000-0000-00000000000b', 0, 'T-1', 'Projektet', 'RUNNING', now())
                        """).update();
        jdbc.sql("""
                        insert into project_role (id, version, project_id, kind, words, organisation_id)
                        select gen_random_uuid(), 0, '00000000-0000-0000-0000-00000000000b', kind, words, organisation
                        from (values ('LEADER', 'Ikke besat endnu', null),
                            ('OWNER', 'Ikke besat endnu', '00000000-0000-0000-0000-00000000000a'::uuid),
                            ('SECRETARY', 'Cheferne', null)) role (kind, words, organisation)
                        """).update();
        jdbc.sql("""
                        update project_template
                        set content = (content::jsonb || '{"roles": [{"kind": "LEADER", "words": "Ikke besat endnu"}, {"kind": "OWNER", "words": "Cheferne"}]}')::text
                        """).update();
        migrate("latest");
        assertThat(jdbc.sql("select concat_ws(' ', kind, words, vacant) from project_role order by kind")
                        .query(String.class)
                        .list())
                .containsExactly("LEADER t", "OWNER f", "SECRETARY Cheferne f");
        assertThat(jdbc.sql("select content::jsonb ->> 'roles' from project_template")
                        .query(String.class)
                        .single())
                .isEqualTo("[{\"kind\": \"LEADER\"}, {\"kind\": \"OWNER\", \"words\": \"Cheferne\"}]");
    }

    private void submitted(String kind, String subject, String label, String title, String content) {
        jdbc.sql("""
                        insert into submission (id, version, body_id, subject_kind, subject_id, version_id, version_label, title,
                            content, content_sha256, submitted_by, submitted_at, status, closed_at)
                        values (gen_random_uuid(), 0, '00000000-0000-0000-0000-00000000000b', :kind,
                            ('00000000-0000-0000-0000-00000000000' || :subject)::uuid, gen_random_uuid(), :label, :title, :content,
                            encode(sha256(convert_to(:content, 'UTF8')), 'hex'), '00000000-0000-0000-0000-00000000000a', now(),
                            'WITHDRAWN', now())
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("label", label)
                .param("title", title)
                .param("content", content)
                .update();
    }

    private static Map<String, Object> row(String kind, int version, String about) {
        return Map.of("subject_kind", kind, "version_number", version, "about", about, "unchanged", true);
    }
}
