package dk.fremdrift.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL of our own that waits for the disk as a real one does, with the two roles of a real server. */
final class Cluster implements AutoCloseable {

    private static final String OWNER = "fremdrift_owner";
    private static final String APPLICATION = "fremdrift";
    private static final String PASSWORD = "maaling";

    private final EmbeddedPostgres postgres;

    private Cluster(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** One database on the server, with the addresses of whoever uses it. */
    record Database(String url) {

        Connection owner() throws SQLException {
            return DriverManager.getConnection(url, OWNER, PASSWORD);
        }

        Connection application() throws SQLException {
            return DriverManager.getConnection(url, APPLICATION, PASSWORD);
        }

        /** What the application has to be told to use this database. */
        String[] properties() {
            return new String[] {
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + APPLICATION,
                "spring.datasource.password=" + PASSWORD,
                "spring.flyway.url=" + url,
                "spring.flyway.user=" + OWNER,
                "spring.flyway.password=" + PASSWORD
            };
        }
    }

    static Cluster start() throws IOException, SQLException {
        Redirect log = Redirect.to(Path.of("target/benchmark/postgres.log").toFile());
        var cluster = new Cluster(EmbeddedPostgres.builder()
                .setDataDirectory(Path.of("target/benchmark/postgres"))
                .setCleanDataDirectory(true)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "da-DK")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "50")
                // A quarter of a small server's memory, as the manual advises
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "4GB")
                // Thousands of projects are filled in one transaction, and each keeps its seats by a lock of its own
                .setServerConfig("max_locks_per_transaction", "512")
                .start());
        for (String role : new String[] {OWNER, APPLICATION}) {
            cluster.execute("create role %s login password '%s'".formatted(role, PASSWORD));
        }
        return cluster;
    }

    Database create(String name) throws SQLException {
        execute("create database %s owner %s".formatted(name, OWNER));
        return new Database("jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
