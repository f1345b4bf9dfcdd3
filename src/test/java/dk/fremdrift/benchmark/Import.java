package dk.fremdrift.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A large workplace's units and people from one file, by the application and by the database itself.
 *
 * @param seconds from the upload until all are there: the file is read and shown, then taken over
 * @param copySeconds of {@code COPY … FROM STDIN} into the same tables, with their rules
 */
record Import(double seconds, double copySeconds) {

    private static final int UNITS = 125;
    private static final int EMPLOYER = 1_000_000;
    private static final int OTHER_EMPLOYER = 2_000_000;
    private static final int PAUSE = 100;

    static Import of(World world, Server server) throws IOException, InterruptedException, SQLException {
        int people = world.sizes().people();
        try (Connection connection = world.database().owner()) {
            for (int employer : new int[] {EMPLOYER, OTHER_EMPLOYER}) {
                try (var rows = new Copy(connection, "organisation (id, version, name)")) {
                    rows.row(Table.ORGANISATION.id(employer), 0, "Stor kommune " + employer);
                }
            }
            User hr = User.logIn(server.address(), world.casting(), Casting.hr());
            byte[] file = file(people).getBytes(StandardCharsets.UTF_8);
            long begun = System.nanoTime();
            byHand(hr, Table.ORGANISATION.id(EMPLOYER), file);
            double seconds = (System.nanoTime() - begun) / 1e9;
            require(connection, people);
            begun = System.nanoTime();
            copy(connection, people);
            return new Import(seconds, (System.nanoTime() - begun) / 1e9);
        }
    }

    private static String file(int people) {
        var words = new Words(new SplittableRandom(3));
        var file = new StringBuilder("Enhed;Slags;Navn;E-mail;Medarbejdernummer;Stilling;Personalegruppe;Fra\r\n");
        for (int unit = 0; unit < UNITS; unit++) {
            file.append("Skole %d;Skole;;;;;;\r\n".formatted(unit));
        }
        for (int i = 0; i < people; i++) {
            file.append("Skole %d;;%s;hentet%d@fremdrift.example;%d;Lærer;Lærere;01.08.2019\r\n"
                    .formatted(i % UNITS, words.person(), i, i));
        }
        return file.toString();
    }

    private static void byHand(User hr, UUID organisation, byte[] file) throws IOException, InterruptedException {
        String path = "/organisations/" + organisation + "/import";
        hr.upload(path, "importFile", "personer.csv", file);
        String read = hr.await(path, PAUSE);
        hr.press(path + "/application", read, List.of("shown"));
        hr.await(path, PAUSE);
    }

    private static void require(Connection connection, int people) throws SQLException {
        try (var statement = connection.prepareStatement("select count(*) from employment where organisation_id = ?")) {
            statement.setObject(1, Table.ORGANISATION.id(EMPLOYER));
            try (var rows = statement.executeQuery()) {
                if (!rows.next() || rows.getInt(1) != people) {
                    throw new IllegalStateException("Imported: " + rows.getInt(1));
                }
            }
        }
    }

    private static void copy(Connection connection, int people) throws SQLException {
        var words = new Words(new SplittableRandom(4));
        try (var rows = new Copy(connection, "unit (id, version, organisation_id, name, kind)")) {
            for (int unit = 0; unit < UNITS; unit++) {
                rows.row(
                        Table.UNIT.id(OTHER_EMPLOYER + unit),
                        0,
                        Table.ORGANISATION.id(OTHER_EMPLOYER),
                        "Skole " + unit,
                        "Skole");
            }
        }
        try (var rows = new Copy(connection, "person (id, version, name, email)")) {
            for (int i = 0; i < people; i++) {
                rows.row(Table.PERSON.id(OTHER_EMPLOYER + i), 0, words.person(), "kopi" + i + "@fremdrift.example");
            }
        }
        try (var rows = new Copy(
                connection,
                "employment (id, version, person_id, organisation_id, unit_id, job_title, employee_group, employee_number,"
                        + " valid_from)")) {
            for (int i = 0; i < people; i++) {
                rows.row(
                        Table.OTHER.id(OTHER_EMPLOYER + i),
                        0,
                        Table.PERSON.id(OTHER_EMPLOYER + i),
                        Table.ORGANISATION.id(OTHER_EMPLOYER),
                        Table.UNIT.id(OTHER_EMPLOYER + i % UNITS),
                        "Lærer",
                        "Lærere",
                        i,
                        "2019-08-01");
            }
        }
    }
}
