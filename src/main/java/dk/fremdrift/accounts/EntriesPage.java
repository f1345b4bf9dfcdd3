package dk.fremdrift.accounts;

import dk.fremdrift.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.data.domain.Page;

/** One page of entries, and the sums of all entries that the filter finds. */
record EntriesPage(Page<EntryRow> page, Sums sums) {

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
}
