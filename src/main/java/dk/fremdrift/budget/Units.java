package dk.fremdrift.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of something a budget line counts: hours, days, copies. Exact to two decimals and above zero; a third
 * decimal is refused, never rounded away.
 */
record Units(BigDecimal count) {

    /** The largest number of units the database holds ({@code numeric(12, 2)}). */
    static final BigDecimal MAX = new BigDecimal("9999999999.99");

    /** @throws ArithmeticException if there are more than two decimals, or the number is not above zero or too large */
    Units {
        count = count.setScale(2, RoundingMode.UNNECESSARY);
        if (count.signum() <= 0 || count.compareTo(MAX) > 0) {
            throw new ArithmeticException("Units out of range: " + count);
        }
    }

    /** A whole number of units. */
    static Units of(long count) {
        return new Units(BigDecimal.valueOf(count));
    }
}
