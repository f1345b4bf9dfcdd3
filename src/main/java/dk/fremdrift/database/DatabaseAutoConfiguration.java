package dk.fremdrift.database;

import dk.fremdrift.shared.DemoMode;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** What holds for every database, and most of all for one that is given by its address. */
@AutoConfiguration(after = LocalPostgresAutoConfiguration.class)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseAutoConfiguration {

    private static final String EMBEDDED_SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    /** Before anything is touched: demo data in a given database, and no database at all, are refused. */
    @Bean
    static BeanFactoryPostProcessor startRules(Environment environment) {
        return beans -> {
            String url = environment.getProperty(
                    LocalPostgresAutoConfiguration.URL, LocalPostgresAutoConfiguration.EMBEDDED);
            boolean given = !url.equals(LocalPostgresAutoConfiguration.EMBEDDED);
            var demo = Binder.get(environment)
                    .bind("fremdrift.demo", DemoMode.class)
                    .orElse(DemoMode.NONE);
            if (given && demo != DemoMode.NONE) {
                throw new StartRefused(
                        "Demo data (FREMDRIFT_DEMO=%s) are asked for in a database that was given (SPRING_DATASOURCE_URL)."
                                .formatted(demo),
                        "Everybody knows the demo passwords. Leave out SPRING_DATASOURCE_URL to try Fremdrift with a database of"
                                + " its own, or leave out FREMDRIFT_DEMO and give FREMDRIFT_ADMIN_EMAIL to run it for real.");
            }
            if (!given && !ClassUtils.isPresent(EMBEDDED_SERVER, beans.getBeanClassLoader())) {
                throw noDatabase();
            }
        };
    }

    private static StartRefused noDatabase() {
        return new StartRefused(
                "No database is given, and the packaged application brings none of its own.",
                "Give SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD (the application's role) and"
                        + " SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD (the owner's). To try Fremdrift with its own database,"
                        + " start it with ./mvnw spring-boot:run instead.");
    }

    @Bean
    @ConditionalOnMissingBean
    DemoMode demoMode(DatabaseProperties properties) {
        return Objects.requireNonNullElse(properties.demo(), DemoMode.NONE);
    }

    @Bean
    ApplicationRole applicationRole(DataSource dataSource) {
        return new ApplicationRole(dataSource);
    }
}
