package dk.fremdrift.database;

import dk.fremdrift.shared.DemoMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * No address of a database is given: Fremdrift brings its own, with demo data. An auto-configuration, since only those
 * are judged after a test has brought its database; the embedded server is not in the packaged jar.
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConditionalOnClass(EmbeddedPostgres.class)
@ConditionalOnProperty(
        name = LocalPostgresAutoConfiguration.URL,
        havingValue = LocalPostgresAutoConfiguration.EMBEDDED,
        matchIfMissing = true)
@ConditionalOnMissingBean({JdbcConnectionDetails.class, DataSource.class})
@EnableConfigurationProperties(DatabaseProperties.class)
class LocalPostgresAutoConfiguration {

    static final String URL = "spring.datasource.url";
    static final String EMBEDDED = "embedded";

    @Bean
    LocalPostgres localPostgres(DatabaseProperties properties) {
        return LocalPostgres.open(properties.dataDir());
    }

    @Bean
    JdbcConnectionDetails applicationConnection(LocalPostgres postgres) {
        return new ApplicationConnection(postgres.url(), postgres.passwords().application());
    }

    @Bean
    FlywayConnectionDetails ownerConnection(LocalPostgres postgres) {
        return new OwnerConnection(postgres.url(), postgres.passwords().owner());
    }

    @Bean
    DemoMode demoMode(DatabaseProperties properties) {
        return Objects.requireNonNullElse(properties.demo(), DemoMode.FULL);
    }

    @Bean
    Welcome welcome(DemoMode demo, Environment environment) {
        return new Welcome(demo, environment);
    }

    private record ApplicationConnection(String url, String password) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return RolesAndDatabase.APPLICATION;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }

    private record OwnerConnection(String url, String password) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return RolesAndDatabase.OWNER;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }
    }
}
