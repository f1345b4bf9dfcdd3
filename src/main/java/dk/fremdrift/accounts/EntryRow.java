package dk.fremdrift.accounts;

import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as lists, its own page and the exports show it; amounts in DKK.
 *
 * @param lineNumber the line's number in the project's accounts, counted in the order of phases, cost types and lines
 * @param bookedBy the person's name; missing when the person has been erased
 */
record EntryRow(
        UUID id,
        long number,
        LocalDate date,
        String voucherNumber,
        String supplier,
        String text,
        UUID phaseId,
        String phase,
        UUID lineKey,
        int lineNumber,
        String costType,
        String line,
        Money net,
        Money vat,
        Money gross,
        Money charged,
        boolean beyondLine,
        @Nullable Long reversesNumber,
        @Nullable UUID reversesId,
        @Nullable Long reversedByNumber,
        @Nullable UUID reversedById,
        @Nullable String reason,
        @Nullable String bookedBy,
        Instant bookedAt,
        boolean phaseOpen) {

    /** The columns that {@link #of} reads; :english chooses the name of the cost type. */
    static final String SELECT = """
            select e.id, e.number, e.entry_date, e.voucher_number, e.supplier, e.text,
                e.phase_id, %s as phase, ph.status = 'OPEN' as phase_open,
                e.line_key, b.line_number, b.cost_type, b.text as line,
                e.net, e.vat, e.gross, e.charged, e.beyond_line,
                original.number as reverses_number, e.reverses,
                reversal.number as reversed_by_number, reversal.id as reversed_by, e.reason,
                who.name as booked_by, e.booked_at
            from ledger_entry e
            join (%s) b on b.line_key = e.line_key
            join phase ph on ph.id = e.phase_id
            left join ledger_entry original on original.id = e.reverses
            left join ledger_entry reversal on reversal.reverses = e.id
            left join person_now who on who.id = e.booked_by
            """.formatted(AccountsSql.PHASE, AccountsSql.LINES);

    static EntryRow of(ResultSet row, int at) throws SQLException {
        return new EntryRow(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("entry_date", LocalDate.class),
                row.getString("voucher_number"),
                row.getString("supplier"),
                row.getString("text"),
                row.getObject("phase_id", UUID.class),
                row.getString("phase"),
                row.getObject("line_key", UUID.class),
                row.getInt("line_number"),
                row.getString("cost_type"),
                row.getString("line"),
                new Money(row.getBigDecimal("net")),
                new Money(row.getBigDecimal("vat")),
                new Money(row.getBigDecimal("gross")),
                new Money(row.getBigDecimal("charged")),
                row.getBoolean("beyond_line"),
                row.getObject("reverses_number", Long.class),
                row.getObject("reverses", UUID.class),
                row.getObject("reversed_by_number", Long.class),
                row.getObject("reversed_by", UUID.class),
                row.getString("reason"),
                row.getString("booked_by"),
                Moments.in(row, "booked_at"),
                row.getBoolean("phase_open"));
    }
}
