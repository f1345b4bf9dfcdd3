package dk.fremdrift.accounts;

import dk.fremdrift.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** One page of entries, and the sums of all entries that the filter finds. */
record EntriesPage(List<EntryRow> rows, Sums sums, EntryFilter filter) {

    /** How many entries, and what they come to in DKK. */
    record Sums(long count, Money net, Money vat, Money gross, Money charged) {

        static Sums of(ResultSet row, int at) throws SQLException {
            return new Sums(
                    row.getLong("count"),
                    new Money(row.getBigDecimal("net")),
                    new Money(row.getBigDecimal("vat")),
                    new Money(row.getBigDecimal("gross")),
                    new Money(row.getBigDecimal("charged")));
        }
    }

    /** The number of the last page, from 1. */
    public long last() {
        return Math.max(1, Math.ceilDiv(sums.count(), filter.atMost()));
    }
}
