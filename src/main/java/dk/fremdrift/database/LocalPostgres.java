package dk.fremdrift.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The database for trying out: a PostgreSQL 18 of our own whose data outlive the application. Everything it needs lies
 * in one directory: {@code postgres} the data, {@code server} the program, {@code passwords}, {@code postgres.log}, and
 * a {@code lock} that the system frees even when the application is killed.
 */
final class LocalPostgres implements AutoCloseable {

    static final String MAJOR = "18";

    private static final Logger log = LoggerFactory.getLogger(LocalPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path data;
    private final Passwords passwords;
    private final DirectoryLock lock;
    private final int port;
    private final @Nullable EmbeddedPostgres started;

    private LocalPostgres(
            Path data, Passwords passwords, DirectoryLock lock, int port, @Nullable EmbeddedPostgres started) {
        this.data = data;
        this.passwords = passwords;
        this.lock = lock;
        this.port = port;
        this.started = started;
    }

    /**
     * Opens the database in this directory and makes it at the first time. A server that outlived its application is
     * taken over; one that died is recovered by PostgreSQL itself.
     *
     * @throws StartRefused when the directory is in use, not ours, or made by another PostgreSQL
     */
    static LocalPostgres open(Path directory) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home, Passwords.onlyMine(home, "rwx------"));
            DirectoryLock lock = DirectoryLock.take(home);
            try {
                var postgres = open(home, lock);
                postgres.prepare();
                return postgres;
            } catch (IOException | SQLException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (AccessDeniedException e) {
            throw new StartRefused(
                    "The data directory " + home + " belongs to another user: " + e.getFile() + " cannot be opened.",
                    "Start as the user who made it, or choose another directory with FREMDRIFT_DATA_DIR.");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The database in " + home + " did not start; " + home.resolve("postgres.log") + " may say why", e);
        } catch (SQLException e) {
            throw new IllegalStateException("The database in " + home + " could not be prepared", e);
        }
    }

    private static LocalPostgres open(Path home, DirectoryLock lock) throws IOException {
        Path data = home.resolve("postgres");
        Path unfinished = home.resolve("unfinished");
        Path passwordFile = home.resolve("passwords");
        Optional<Postmaster> running =
                Postmaster.of(data).filter(server -> server.process().isPresent());

        if (Files.exists(unfinished) && running.isEmpty()) {
            log.info("The first start was broken off: making the database in {} anew", data);
            FileSystemUtils.deleteRecursively(data);
        }
        boolean isNew = !Files.exists(data.resolve("PG_VERSION"));
        if (!isNew) {
            refuseAnotherMajor(data);
        }
        if (!Files.exists(passwordFile)) {
            if (!isNew) {
                throw new StartRefused(
                        "The passwords of the database in " + home + " are gone: " + passwordFile + " is missing.",
                        "Put the file back from your backup, or delete " + home
                                + " to begin with a new database. Deleting it loses all data in it.");
            }
            Passwords.random().write(passwordFile);
        }
        var passwords = Passwords.read(passwordFile);

        LocalPostgres postgres;
        if (running.isPresent()) {
            postgres = adopt(running.get(), data, passwords, lock);
        } else {
            if (isNew) {
                Files.writeString(unfinished, "");
            }
            postgres = start(home, data, passwords, lock);
        }
        Files.deleteIfExists(unfinished);
        return postgres;
    }

    private static void refuseAnotherMajor(Path data) throws IOException {
        String major = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!major.equals(MAJOR)) {
            throw new StartRefused(
                    "The data in " + data + " were made by PostgreSQL " + major + "; this Fremdrift brings PostgreSQL "
                            + MAJOR + ".",
                    "Move them with pg_dump of PostgreSQL " + major
                            + " and pg_restore, start the Fremdrift that made them, or"
                            + " choose another directory with FREMDRIFT_DATA_DIR.");
        }
    }

    private static LocalPostgres adopt(Postmaster server, Path data, Passwords passwords, DirectoryLock lock) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until && server.process().isPresent()) {
            if (server.answersFor(data, passwords.superuser())) {
                log.info("Taking over the PostgreSQL still running on {} (process {})", data, server.pid());
                return new LocalPostgres(data, passwords, lock, server.port(), null);
            }
            pause();
        }
        throw new StartRefused(
                "A PostgreSQL (process " + server.pid() + ") holds " + data + " but does not answer.",
                "Stop it (kill " + server.pid() + ") and start again. What was saved stays saved.");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private static LocalPostgres start(Path home, Path data, Passwords passwords, DirectoryLock lock)
            throws IOException {
        if (Postmaster.of(data).filter(Postmaster::isSomethingElse).isPresent()) {
            // After a power cut the number may belong to any program, and PostgreSQL would wait for that one
            Files.delete(Postmaster.file(data));
        }
        Files.createDirectories(data);
        if (data.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
        }
        // The library would make it writable for everybody, programs of ours included
        Path program = home.resolve("server");
        if (!Files.exists(program)) {
            Files.createDirectory(program, Passwords.onlyMine(program, "rwx------"));
        }
        Path superuserPassword = home.resolve("superuser");
        Path serverLog = home.resolve("postgres.log");
        Passwords.writePrivately(superuserPassword, passwords.superuser());
        try {
            // The library is made for tests: it trusts local users and does not wait for the disk. Ours comes later on
            // the command line and wins. What it calls locale are options of initdb.
            var server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(program.toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setOutputRedirector(Redirect.appendTo(serverLog.toFile()))
                    .setErrorRedirector(Redirect.appendTo(serverLog.toFile()))
                    .setLocaleConfig("auth-local", "scram-sha-256")
                    .setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("pwfile", superuserPassword.toString())
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "da-DK")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setConnectConfig("password", passwords.superuser())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "50")
                    .start();
            return new LocalPostgres(data, passwords, lock, server.getPort(), server);
        } finally {
            Files.deleteIfExists(superuserPassword);
        }
    }

    private void prepare() throws SQLException {
        try (var connection = connect()) {
            RolesAndDatabase.ensure(connection, passwords);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", passwords.superuser());
    }

    /** The address of the application's database. */
    String url() {
        return url(RolesAndDatabase.APPLICATION);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    Passwords passwords() {
        return passwords;
    }

    boolean isAdopted() {
        return started == null;
    }

    /** Stops the server, also one that was taken over, and gives the directory free. */
    @Override
    public void close() throws IOException {
        try {
            if (started == null) {
                Postmaster.of(data).flatMap(Postmaster::process).ifPresent(this::stop);
            } else {
                started.close();
            }
        } finally {
            lock.close();
        }
    }

    private void stop(ProcessHandle server) {
        // Asked to terminate, PostgreSQL first waits for everybody who is still connected
        try (var connection = connect();
                var statement = connection.createStatement()) {
            server.destroy();
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename <> 'postgres'");
        } catch (SQLException e) {
            server.destroy();
        }
        server.onExit()
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(late -> {
                    log.warn("PostgreSQL (process {}) is still stopping", server.pid());
                    return server;
                })
                .join();
    }
}
