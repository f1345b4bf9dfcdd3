package dk.fremdrift.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The owner of all tables, the lesser role that the application connects as, and the database: made as they are on a real
 * server, where an administrator makes them (see the README).
 */
final class RolesAndDatabase {

    static final String OWNER = "fremdrift_owner";
    static final String APPLICATION = "fremdrift";

    /** Makes what is missing: a start may have been broken off in between. */
    static void ensure(Connection superuser, Passwords passwords) throws SQLException {
        ensureRole(superuser, OWNER, passwords.owner());
        ensureRole(superuser, APPLICATION, passwords.application());
        if (!exists(superuser, "select 1 from pg_database where datname = ?", APPLICATION)) {
            execute(superuser, "create database " + APPLICATION + " owner " + OWNER);
        }
    }

    private static void ensureRole(Connection superuser, String role, String password) throws SQLException {
        if (!exists(superuser, "select 1 from pg_roles where rolname = ?", role)) {
            execute(superuser, "create role " + role + " login password '" + password + "'");
        }
    }

    private static boolean exists(Connection superuser, String query, String name) throws SQLException {
        try (var statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (var result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private static void execute(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    private RolesAndDatabase() {}
}
