package dk.fremdrift;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL 18 for tests: a container where a Docker engine answers, else the embedded server
 * ({@code -Dtest.embedded=true} forces it). As in production, migrations run as the tables' owner and the application
 * connects as the lesser role. Use it by {@code @SpringBootTest @Import(TestDatabase.class)}.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(StatementCount.class)
public class TestDatabase {

    private static final String OWNER = "fremdrift_owner";
    private static final String APPLICATION = "fremdrift";
    private static final String PASSWORD = "test";

    /** A running server with the database and both roles on it. */
    record Server(String url, DataSource superuser) {

        static Server prepare(String address, String superuser, String password) {
            try (var connection = DriverManager.getConnection(
                            "jdbc:postgresql://" + address + "/postgres", superuser, password);
                    var statement = connection.createStatement()) {
                statement.execute("create role %s login password '%s'".formatted(OWNER, PASSWORD));
                statement.execute("create role %s login password '%s'".formatted(APPLICATION, PASSWORD));
                statement.execute("create database fremdrift owner " + OWNER);
                String url = "jdbc:postgresql://" + address + "/fremdrift";
                return new Server(url, new DriverManagerDataSource(url, superuser, password));
            } catch (SQLException e) {
                throw new IllegalStateException("The test database could not be prepared", e);
            }
        }
    }

    /** The application's connection: it may use the tables, not change them. */
    @Bean
    JdbcConnectionDetails applicationConnection(Server server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return APPLICATION;
            }

            @Override
            public String getPassword() {
                return PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    /** The migrations' connection: the owner of all tables. */
    @Bean
    FlywayConnectionDetails ownerConnection(Server server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return PASSWORD;
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    /** For tests that must do what the application may not: SQL as the owner of all tables. */
    public record Owner(DataSource dataSource, JdbcClient jdbc) {}

    @Bean
    Owner owner(Server server) {
        var dataSource = new DriverManagerDataSource(server.url(), OWNER, PASSWORD);
        return new Owner(dataSource, JdbcClient.create(dataSource));
    }

    /** For tests of what not even the database's superuser may do by mistake. */
    public record Superuser(JdbcClient jdbc) {}

    @Bean
    Superuser superuser(Server server) {
        return new Superuser(JdbcClient.create(server.superuser()));
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(EngineAnswers.class)
    static class InContainer {

        @Bean
        PostgreSQLContainer postgres() {
            return new PostgreSQLContainer("postgres:18-alpine").withCommand("postgres", "-c", "fsync=off");
        }

        @Bean
        Server server(PostgreSQLContainer postgres) {
            postgres.start();
            return Server.prepare(
                    postgres.getHost() + ":" + postgres.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                    postgres.getUsername(),
                    postgres.getPassword());
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Conditional(NoEngine.class)
    static class Embedded {

        // No shutdown hook of its own: it would stop the server before the context has closed its pool
        @Bean(destroyMethod = "close")
        EmbeddedPostgres postgres() throws IOException {
            return EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
        }

        @Bean
        Server server(EmbeddedPostgres postgres) {
            return Server.prepare("localhost:" + postgres.getPort(), "postgres", "");
        }
    }

    static class EngineAnswers implements Condition {

        private static final boolean ANSWERS = !Boolean.getBoolean("test.embedded") && engineAnswers();

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return ANSWERS;
        }

        // An engine that answers by halves throws instead of saying no
        private static boolean engineAnswers() {
            try {
                return DockerClientFactory.instance().isDockerAvailable();
            } catch (RuntimeException e) {
                return false;
            }
        }
    }

    static class NoEngine extends EngineAnswers {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !super.matches(context, metadata);
        }
    }
}
