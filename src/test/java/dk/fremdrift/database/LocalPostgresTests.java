package dk.fremdrift.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the database for trying out promises about its data, whatever befalls the application. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class LocalPostgresTests {

    // Unpacked once for all tests, as the program is 60 MB
    @TempDir
    static Path server;

    @TempDir
    Path temporary;

    Path home;

    @BeforeEach
    void shareTheProgram() throws IOException {
        home = Files.createDirectory(temporary.resolve("data"));
        Files.createSymbolicLink(home.resolve("server"), server);
    }

    @AfterEach
    void leaveTheProgram() throws IOException {
        Files.delete(home.resolve("server"));
    }

    @Test
    void aSecondStartFindsTheDataOfTheFirst() throws Exception {
        try (var first = LocalPostgres.open(home);
                var connection = owner(first)) {
            execute(connection, "create table kept as select 42 as answer");
        }
        try (var second = LocalPostgres.open(home);
                var connection = owner(second)) {
            assertThat(text(connection, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws Exception {
        try (var postgres = LocalPostgres.open(home);
                var connection = owner(postgres)) {
            assertThat(text(connection, "show fsync")).isEqualTo("on");
            assertThat(text(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(connection, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        try (var postgres = LocalPostgres.open(home)) {
            assertThat(Files.readAllLines(home.resolve("postgres/pg_hba.conf")))
                    .filteredOn(line -> line.startsWith("local") || line.startsWith("host"))
                    .isNotEmpty()
                    .allMatch(line -> line.endsWith("scram-sha-256"));
            for (var role : new String[] {"postgres", RolesAndDatabase.OWNER, RolesAndDatabase.APPLICATION}) {
                assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), role, "wrong"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void onlyWhoStartedItReadsThePasswords() throws Exception {
        LocalPostgres.open(home).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("passwords"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("postgres"))))
                .isEqualTo("rwx------");
        assertThat(home.resolve("superuser")).doesNotExist();
    }

    @Test
    void theServerListensToThisMachineOnly() throws Exception {
        try (var postgres = LocalPostgres.open(home);
                var connection = owner(postgres)) {
            assertThat(text(connection, "show listen_addresses")).isEqualTo("localhost");
            assertThat(text(connection, "select inet_server_addr() <<= '127.0.0.0/8' or inet_server_addr() = '::1'"))
                    .isEqualTo("t");
        }
    }

    @Test
    void theDataOfAnotherMajorAreRefusedWithWhatToDo() throws Exception {
        LocalPostgres.open(home).close();
        Files.writeString(home.resolve("postgres/PG_VERSION"), "17\n");
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> LocalPostgres.open(home))
                .withMessageContaining("made by PostgreSQL 17")
                .satisfies(refused -> assertThat(refused.action()).contains("pg_dump", "FREMDRIFT_DATA_DIR"));
    }

    @Test
    void aDirectoryInUseIsRefusedWithWhatToDo() throws Exception {
        try (var postgres = LocalPostgres.open(home)) {
            assertThat(postgres.isAdopted()).isFalse();
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> LocalPostgres.open(home))
                    .withMessageContaining("in use by Fremdrift, process "
                            + ProcessHandle.current().pid())
                    .satisfies(refused -> assertThat(refused.action()).contains("kill", "FREMDRIFT_DATA_DIR"));
        }
    }

    @Test
    void dataWithoutTheirPasswordsAreRefusedWithWhatToDo() throws Exception {
        LocalPostgres.open(home).close();
        Files.delete(home.resolve("passwords"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> LocalPostgres.open(home))
                .withMessageContaining("passwords");
    }

    @Test
    void aFirstStartThatWasBrokenOffBeginsAnew() throws Exception {
        Files.createDirectories(home.resolve("postgres"));
        Files.writeString(home.resolve("postgres/PG_VERSION"), "18\n");
        Files.writeString(home.resolve("postgres/postgresql.conf"), "");
        Files.writeString(home.resolve("unfinished"), "");
        try (var postgres = LocalPostgres.open(home);
                var connection = owner(postgres)) {
            assertThat(text(connection, "select current_user")).isEqualTo(RolesAndDatabase.OWNER);
        }
        assertThat(home.resolve("unfinished")).doesNotExist();
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramDoesNotKeepItFromStarting() throws Exception {
        LocalPostgres.open(home).close();
        long mine = ProcessHandle.current().pid();
        Files.writeString(
                Postmaster.file(home.resolve("postgres")),
                "%d%n%s%n1%n5432%n%nlocalhost%n%n".formatted(mine, home.resolve("postgres")));
        try (var postgres = LocalPostgres.open(home)) {
            assertThat(postgres.isAdopted()).isFalse();
        }
    }

    @Test
    void theServerOfAKilledApplicationIsTakenOverWithAllThatWasCommitted() throws Exception {
        var killed = applicationThatCommits();
        killed.destroyForcibly().waitFor();
        Postmaster orphan = Postmaster.of(home.resolve("postgres")).orElseThrow();
        try (var postgres = LocalPostgres.open(home);
                var connection = owner(postgres)) {
            assertThat(postgres.isAdopted()).isTrue();
            assertThat(text(connection, "select answer from kept")).isEqualTo("42");
        }
        assertThat(orphan.process())
                .as("stopped with the application that took it over")
                .isEmpty();
    }

    @Test
    void whatWasCommittedSurvivesThatApplicationAndServerAreKilled() throws Exception {
        var killed = applicationThatCommits();
        Postmaster victim = Postmaster.of(home.resolve("postgres")).orElseThrow();
        var server = victim.process().orElseThrow();
        killed.destroyForcibly().waitFor();
        server.descendants().forEach(ProcessHandle::destroyForcibly);
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        try (var postgres = LocalPostgres.open(home);
                var connection = owner(postgres)) {
            assertThat(postgres.isAdopted()).isFalse();
            assertThat(text(connection, "select answer from kept")).isEqualTo("42");
        }
    }

    /** Another JVM with the database open and one row committed. */
    private Process applicationThatCommits() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Application.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(Application.COMMITTED)) {
                return process;
            }
        }
        throw new IllegalStateException("The application ended before it committed");
    }

    /** Opens the database, commits and waits to be killed. */
    static class Application {

        static final String COMMITTED = "committed";

        public static void main(String[] arguments) throws Exception {
            var postgres = LocalPostgres.open(Path.of(arguments[0]));
            try (var connection = owner(postgres)) {
                execute(connection, "create table kept as select 42 as answer");
            }
            System.out.println(COMMITTED);
            Thread.sleep(60_000);
        }
    }

    private static Connection owner(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), RolesAndDatabase.OWNER, postgres.passwords().owner());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
