package dk.fremdrift.database;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.DemoMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

/** Which database a start gets, and with which demo data. */
class DatabaseAutoConfigurationTests {

    private static final String GIVEN = "spring.datasource.url=jdbc:postgresql://localhost/fremdrift";

    private final ApplicationContextRunner starts = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(LocalPostgresAutoConfiguration.class, DatabaseAutoConfiguration.class));

    @Test
    void demoDataAreRefusedInADatabaseThatWasGiven() {
        for (var demo : new String[] {"full", "accounts"}) {
            starts.withPropertyValues(GIVEN, "fremdrift.demo=" + demo)
                    .run(context -> assertThat(context)
                            .getFailure()
                            .isInstanceOf(StartRefused.class)
                            .hasMessageContaining("Demo data"));
        }
    }

    @Test
    void thePackagedApplicationAsksForADatabase() {
        starts.withClassLoader(new FilteredClassLoader(EmbeddedPostgres.class))
                .run(context -> assertThat(context)
                        .getFailure()
                        .isInstanceOf(StartRefused.class)
                        .hasMessageContaining("No database is given"));
    }

    @Test
    void aRefusalIsShownAsWhyAndWhatToDo() {
        var analysis = new StartRefusedFailureAnalyzer()
                .analyze(new IllegalStateException("outer", new StartRefused("why", "what to do")));
        assertThat(analysis)
                .isNotNull()
                .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                .containsExactly("why", "what to do");
    }

    @Test
    void theGreetingNamesThePortAndTheAccountsOnlyWhereTheyExist() {
        var environment = new MockEnvironment().withProperty("local.server.port", "8123");
        assertThat(new Welcome(DemoMode.ACCOUNTS, environment).text())
                .startsWith("http://localhost:8123 ")
                .contains("hr, projektleder,", "fremdrift-demo");
        assertThat(new Welcome(DemoMode.NONE, environment).text()).isEqualTo("http://localhost:8123");
    }
}
