package dk.fremdrift.accounts;

import dk.fremdrift.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** The spent share of what is approved in percent with two decimals, as Danes write it in every language; unknown where nothing is approved. */
    public @Nullable String spentShare() {
        return approved.isZero()
                ? null
                : new Money(spent.amount()
                                .multiply(BigDecimal.valueOf(100))
                                .divide(approved.amount(), 2, RoundingMode.HALF_UP))
                        .toString();
    }
}
