package dk.fremdrift.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The organisations with their units, the people in them, and accounts for those who have a part in a project. */
final class Staff {

    static final String PASSWORD = "Kun-til-maaling-2026";
    static final int UNITS = 20;

    private final Connection connection;
    private final Sizes sizes;
    private final Casting casting;
    private final Words words = new Words(new SplittableRandom(1));

    Staff(Connection connection, Sizes sizes, Casting casting) {
        this.connection = connection;
        this.sizes = sizes;
        this.casting = casting;
    }

    static int organisations(int projects) {
        return Math.max(10, projects / 30);
    }

    static String username(int person) {
        return "bruger" + person;
    }

    void fill() throws SQLException {
        int organisations = organisations(casting.projects());
        try (var rows = new Copy(connection, "organisation (id, version, name, kind)")) {
            for (int i = 0; i < organisations; i++) {
                rows.row(Table.ORGANISATION.id(i), 0, Words.organisation(i), "MUNICIPALITY");
            }
        }
        try (var rows = new Copy(connection, "unit (id, version, organisation_id, parent_id, name, kind, place)")) {
            for (int i = 0; i < organisations; i++) {
                for (int unit = 0; unit < UNITS; unit++) {
                    // Four departments, and the others below them
                    Object parent = unit < 4 ? null : Table.UNIT.id(i, unit % 4);
                    String kind = unit < 4 ? "Forvaltning" : "Afdeling";
                    rows.row(
                            Table.UNIT.id(i, unit),
                            0,
                            Table.ORGANISATION.id(i),
                            parent,
                            kind + " " + unit,
                            kind,
                            "Rådhuset");
                }
            }
        }
        accounts();
        int people = Math.max(sizes.people(), casting.accounts());
        try (var rows = new Copy(connection, "person (id, version, name, email, account_id)")) {
            for (int i = 0; i < people; i++) {
                Object account = i < casting.accounts() ? Table.ACCOUNT.id(i) : null;
                rows.row(Table.PERSON.id(i), 0, words.person(), username(i) + "@fremdrift.example", account);
            }
        }
        try (var rows = new Copy(
                connection,
                "employment (id, version, person_id, organisation_id, unit_id, job_title, employee_group, employee_number,"
                        + " manager_id, valid_from)")) {
            for (int i = 0; i < people; i++) {
                rows.row(
                        Table.OTHER.id(i),
                        0,
                        Table.PERSON.id(i),
                        Table.ORGANISATION.id(i % organisations),
                        Table.UNIT.id(i % organisations, i / organisations % UNITS),
                        "Konsulent",
                        "HK",
                        i,
                        i < organisations ? null : Table.PERSON.id(i % organisations),
                        "2020-01-01");
            }
        }
    }

    private void accounts() throws SQLException {
        String hash = new BCryptPasswordEncoder(11).encode(PASSWORD);
        try (var rows = new Copy(
                connection,
                "account (id, version, username, email, display_name, password_hash, locked, language, created_at)")) {
            for (int i = 0; i < casting.accounts(); i++) {
                rows.row(
                        Table.ACCOUNT.id(i),
                        0,
                        username(i),
                        username(i) + "@fremdrift.example",
                        words.person(),
                        casting.measured().contains(i) ? hash : null,
                        false,
                        "da",
                        "2020-01-01T08:00:00Z");
            }
        }
        try (var rows = new Copy(connection, "account_role (id, version, account_id, role, valid_from)")) {
            for (int i : casting.measured()) {
                if (!Casting.roleEverywhere(i).isEmpty()) {
                    rows.row(Table.OTHER.id(i), 0, Table.ACCOUNT.id(i), Casting.roleEverywhere(i), "2020-01-01");
                }
            }
        }
    }
}
