package dk.fremdrift.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's role may do with tables that the migrations' role owns. */
@SpringBootTest
@Import(TestDatabase.class)
class DatabaseRolesTests {

    @Autowired
    JdbcClient application;

    @Autowired
    Flyway flyway;

    final JdbcClient owner;

    @Autowired
    DatabaseRolesTests(TestDatabase.Owner owner) {
        this.owner = owner.jdbc();
    }

    @BeforeEach
    void aTableThatKeepsWhatItGot() {
        owner.sql("create table kept (id int primary key)").update();
        owner.sql(
                        "create trigger kept_append_only before update or delete on kept for each row execute function refuse_change()")
                .update();
        owner.sql(
                        "create trigger kept_no_truncate before truncate on kept for each statement execute function refuse_change()")
                .update();
        owner.sql("create table frozen_later (id int primary key, frozen boolean not null)")
                .update();
        owner.sql(
                        "create trigger frozen_later before update on frozen_later for each row when (old.frozen) execute function refuse_change()")
                .update();
        flyway.migrate();
    }

    @AfterEach
    void tidy() {
        owner.sql("drop table kept, frozen_later").update();
    }

    @Test
    void theApplicationAddsToAnAppendOnlyTableAndReadsIt() {
        application.sql("insert into kept values (1)").update();
        assertThat(application.sql("select id from kept").query(Integer.class).list())
                .containsExactly(1);
    }

    @Test
    void theApplicationMayNotEvenTryToChangeAnAppendOnlyTable() {
        for (var attempt :
                new String[] {"update kept set id = 2", "delete from kept", "truncate kept", "drop table kept"}) {
            assertThatThrownBy(() -> application.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(BadSqlGrammarException.class)
                    .rootCause()
                    .hasMessageMatching("(?s)ERROR: (permission denied for table|must be owner of table) kept.*");
        }
    }

    @Test
    void notEvenTheOwnerChangesAnAppendOnlyTable() {
        application.sql("insert into kept values (1)").update();
        for (var attempt : new String[] {"update kept set id = 2", "delete from kept", "truncate kept"}) {
            assertThatThrownBy(() -> owner.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .rootCause()
                    .hasMessageContaining("kept is append-only");
        }
    }

    @Test
    void aTableThatFreezesOnlySomeRowsCanBeChanged() {
        application.sql("insert into frozen_later values (1, false)").update();
        assertThat(application.sql("update frozen_later set frozen = true").update())
                .isOne();
        assertThatThrownBy(() -> application
                        .sql("update frozen_later set frozen = false")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void theApplicationReadsTheHistoryOfMigrationsAndLeavesItAlone() {
        assertThat(application
                        .sql("select count(*) from flyway_schema_history")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThatThrownBy(() ->
                        application.sql("delete from flyway_schema_history").update())
                .isInstanceOf(BadSqlGrammarException.class);
    }

    @Test
    void bothSpellingsOfAPlaceFoldIntoOne() {
        assertThat(application
                        .sql("select fold_danish('Aarhus') = fold_danish('århus')")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ole, 'Spørg Ole, han ved det', true",
        "Ole, Oles skole, true",
        "Åse, 'Kontakt: AASE', true",
        "(HK), Fra Ole (HK)., true",
        "Ole, skole, false",
        "Ole, Olesen, false",
        "O.e, Ole, false"
    })
    void aTextSaysAWordAndNotAPartOfOne(String word, String text, boolean says) {
        assertThat(application
                        .sql("select says_word(:text, :word)")
                        .param("text", text)
                        .param("word", word)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(says);
    }
}
