package dk.fremdrift.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to run the application as a role that could take away the rules the database keeps: who owns a table, or the
 * database, can drop the triggers that guard the ledger and the decisions. Asked before migrating, so that nothing is
 * made by the wrong role, and again before serving.
 */
class ApplicationRole implements FlywayMigrationStrategy, SmartInitializingSingleton {

    private static final String TWO_ROLES =
            "Give two roles: the one that owns the database as SPRING_FLYWAY_USER and SPRING_FLYWAY_PASSWORD (it runs the"
                    + " migrations), and another, made with \"create role fremdrift login password '...'\", as"
                    + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD. Migrations grant it what it needs.";

    private final JdbcClient jdbc;

    ApplicationRole(DataSource applicationConnection) {
        this.jdbc = JdbcClient.create(applicationConnection);
    }

    @Override
    public void migrate(Flyway flyway) {
        refuseOwner();
        refuseOneRoleForBoth(flyway.getConfiguration().getDataSource());
        flyway.migrate();
    }

    @Override
    public void afterSingletonsInstantiated() {
        refuseOwner();
    }

    /** A superuser counts as member of every role. */
    private void refuseOwner() {
        boolean owns = jdbc.sql("""
                        select exists (
                            select from pg_database where datname = current_database() and pg_has_role(datdba, 'member')
                            union all
                            select from pg_class
                            where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace
                              and pg_has_role(relowner, 'member'))
                        """).query(Boolean.class).single();
        if (owns) {
            throw new StartRefused(
                    "The application connects as \"" + role(jdbc)
                            + "\", which owns the tables or the database, or is a superuser."
                            + " Such a role could change what must never change: the ledger, the decisions and the audit.",
                    TWO_ROLES);
        }
    }

    private void refuseOneRoleForBoth(DataSource migrations) {
        String role = role(jdbc);
        if (role.equals(role(JdbcClient.create(migrations)))) {
            throw new StartRefused(
                    "The migrations would run as \"" + role
                            + "\", the application's own role, which may not change tables.",
                    TWO_ROLES);
        }
    }

    private static String role(JdbcClient jdbc) {
        return jdbc.sql("select current_user").query(String.class).single();
    }
}
