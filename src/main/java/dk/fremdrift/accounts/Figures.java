package dk.fremdrift.accounts;

import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What is approved, spent and left, in DKK, for a line, a phase or the whole project: as summed by the database. */
record Figures(Money approved, Money spent, Money remaining) {

    static Figures of(ResultSet row) throws SQLException {
        return new Figures(
                new Money(row.getBigDecimal("approved")),
                new Money(row.getBigDecimal("spent")),
                new Money(row.getBigDecimal("remaining")));
    }

    /** Whether more is spent than approved. */
    public boolean isOverspent() {
        return remaining.isNegative();
    }

    /** How much more is spent than approved. */
    public Money overspend() {
        return remaining.negated();
    }

    /** How much of what is approved is spent; unknown where nothing is approved. */
    public @Nullable Share spentShare() {
        return Share.of(spent, approved);
    }
}
