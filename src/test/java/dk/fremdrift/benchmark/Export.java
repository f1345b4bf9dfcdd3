package dk.fremdrift.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.PGConnection;

/**
 * A long ledger as CSV, by the application and by the database itself.
 *
 * @param seconds from the click to the last byte
 * @param copySeconds of {@code COPY … TO STDOUT} for the same rows
 */
record Export(double seconds, double copySeconds) {

    /** The columns of the export, in its order, with the names behind the ids. */
    private static final String COPY = """
            copy (
                select 'postering', p.number, 'Fase ' || ph.number || ': ' || ph.title, ct.name_da, lb.position, lb.text,
                    null, null, null, e.number, e.entry_date, e.voucher_number, e.supplier, e.text, e.net, e.vat, e.gross, e.charged,
                    e.beyond_line, original.number, reversal.number, e.reason, e.booked_at, who.name
                from ledger_entry e
                join project p on p.id = e.project_id
                join line_balance lb on lb.line_key = e.line_key
                join cost_type ct on ct.id = lb.cost_type_id
                join phase ph on ph.id = e.phase_id
                left join ledger_entry original on original.id = e.reverses
                left join ledger_entry reversal on reversal.reverses = e.id
                left join person who on who.id = e.booked_by
                where e.project_id = '%s'
                order by e.number)
            to stdout (format csv, delimiter ';')
            """;

    static Export of(World world, Server server, int project) throws IOException, InterruptedException, SQLException {
        UUID id = Table.PROJECT.id(project);
        User hr = User.logIn(server.address(), world.casting(), Casting.hr());
        String path = "/projects/" + id + "/accounts/export?format=csv";
        hr.open(path);
        double seconds = hr.open(path) / 1e9;
        try (Connection connection = world.database().application()) {
            copy(connection, id);
            return new Export(seconds, copy(connection, id));
        }
    }

    private static double copy(Connection connection, UUID project) throws SQLException, IOException {
        long begun = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(COPY.formatted(project), OutputStream.nullOutputStream());
        return (System.nanoTime() - begun) / 1e9;
    }
}
