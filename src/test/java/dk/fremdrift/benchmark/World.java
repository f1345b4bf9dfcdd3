package dk.fremdrift.benchmark;

import dk.fremdrift.benchmark.Cluster.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** A database full of projects, made anew from nothing but numbers: the same at every run. */
record World(Database database, Sizes sizes, Casting casting) {

    static World of(Database database, Sizes sizes) {
        return new World(database, sizes, new Casting(sizes.projects()));
    }

    void fill() throws SQLException, InterruptedException, ExecutionException {
        try (Connection connection = database.owner()) {
            new Staff(connection, sizes, casting).fill();
        }
        int half = sizes.projects() / 2;
        // Two at once, since so many cores is the least a server has
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(projects(0, half, sizes.entries()));
            var second = pool.submit(projects(half, sizes.projects(), sizes.entries()));
            first.get();
            second.get();
        }
        tidy();
    }

    /** Adds the one project with a ledger as long as no other. */
    int fillLongLedger() throws Exception {
        int project = sizes.projects();
        projects(project, project + 1, sizes.exported()).call();
        tidy();
        return project;
    }

    private Callable<Void> projects(int from, int to, int entries) {
        return () -> {
            try (Connection connection = database.owner();
                    var statement = connection.createStatement()) {
                // The triggers' plans are made while the tables are empty, and kept while they fill
                statement.execute("set enable_seqscan = off");
                new Portfolio(connection, from, to, casting).fill();
                new Books(connection, from, to, entries, casting).fill();
            }
            return null;
        };
    }

    // As the database does by itself some time after so many rows
    private void tidy() throws SQLException {
        try (Connection connection = database.owner();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }
}
