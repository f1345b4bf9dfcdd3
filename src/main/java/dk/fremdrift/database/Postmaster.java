package dk.fremdrift.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The server process that a data directory's {@code postmaster.pid} names, living or not. */
record Postmaster(long pid, int port) {

    /** Empty where no server runs and none died without tidying up. */
    static Optional<Postmaster> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(file(data));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** The living PostgreSQL with that number; empty when it is dead or the number now belongs to another program. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    /** Whether a program that is not PostgreSQL has that number now, which keeps PostgreSQL from starting. */
    boolean isSomethingElse() {
        return ProcessHandle.of(pid).isPresent() && process().isEmpty();
    }

    /** Whether this server answers to the password, and is the one that keeps this very directory. */
    boolean answersFor(Path data, String superuserPassword) {
        String url = "jdbc:postgresql://localhost:" + port + "/postgres?connectTimeout=2";
        try (var connection = DriverManager.getConnection(url, "postgres", superuserPassword);
                var statement = connection.createStatement();
                var result = statement.executeQuery("show data_directory")) {
            return result.next() && Path.of(result.getString(1)).toRealPath().equals(data.toRealPath());
        } catch (SQLException | IOException e) {
            return false;
        }
    }
}
