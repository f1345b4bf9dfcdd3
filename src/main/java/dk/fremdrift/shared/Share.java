package dk.fremdrift.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How much of an amount another one is, in percent with two decimals. */
public record Share(BigDecimal percent) {

    /** The share of the part in the whole, rounded half up; unknown where there is no whole. */
    public static @Nullable Share of(Money part, Money whole) {
        return whole.isZero()
                ? null
                : new Share(part.amount()
                        .multiply(BigDecimal.valueOf(100))
                        .divide(whole.amount(), 2, RoundingMode.HALF_UP));
    }

    /** The percentage as Danes write it, in every language: {@code 12,50}. */
    @Override
    public String toString() {
        return String.format(Danish.LOCALE, "%,.2f", percent);
    }
}
