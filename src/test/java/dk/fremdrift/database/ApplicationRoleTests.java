package dk.fremdrift.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.shared.DemoMode;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What a start with a database that is not the embedded one demands of it. */
@SpringBootTest
@Import(TestDatabase.class)
class ApplicationRoleTests {

    @Autowired
    DataSource application;

    @Autowired
    TestDatabase.Owner owner;

    @Test
    void aDatabaseThatATestBringsHasNoDemoDataUnlessAskedFor(@Autowired DemoMode demo) {
        assertThat(demo).isEqualTo(DemoMode.NONE);
    }

    @Test
    void theRoleThatOnlyUsesTheTablesMayRunTheApplication() {
        assertThatCode(new ApplicationRole(application)::afterSingletonsInstantiated)
                .doesNotThrowAnyException();
    }

    @Test
    void theOwnerOfTheTablesIsRefusedWithWhatToGiveInstead() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(new ApplicationRole(owner.dataSource())::afterSingletonsInstantiated)
                .withMessageContaining("\"fremdrift_owner\"")
                .satisfies(refused ->
                        assertThat(refused.action()).contains("SPRING_FLYWAY_USER", "SPRING_DATASOURCE_USERNAME"));
    }

    @Test
    void oneRoleForBothIsRefusedBeforeAnythingIsMigrated() {
        var asTheApplication = Flyway.configure().dataSource(application).load();
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new ApplicationRole(application).migrate(asTheApplication))
                .withMessageContaining("\"fremdrift\"");
    }
}
