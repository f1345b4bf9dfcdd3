package dk.fremdrift.budget;

import dk.fremdrift.shared.Danish;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;

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

    /** The number as Danes write it: {@code 37,5}, {@code 1.250}. */
    @Override
    public String toString() {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Danish.LOCALE)).format(count);
    }

    /** A whole number of units. */
    static Units of(long count) {
        return new Units(BigDecimal.valueOf(count));
    }
}
