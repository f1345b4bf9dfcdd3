package dk.fremdrift.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in Danish kroner, exact to the øre. A third decimal is refused, never rounded away: the only rounding in
 * the product is {@link #times}, once, half up.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    /** No kroner; not the same as an unknown amount, which is {@code null}. */
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** The largest amount the database holds ({@code numeric(14, 2)}). */
    public static final Money MAX = new Money(new BigDecimal("999999999999.99"));

    /** @throws ArithmeticException if the amount has more than two decimals */
    public Money {
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** An amount in whole kroner. */
    public static Money kroner(long kroner) {
        return new Money(BigDecimal.valueOf(kroner));
    }

    /** An amount in øre, a hundredth of a krone. */
    public static Money oere(long oere) {
        return new Money(BigDecimal.valueOf(oere, 2));
    }

    /** The sum of the two amounts. */
    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    /** What is left when the other amount is taken away; may be negative. */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /** The same amount with the opposite sign, as a reversal books it. */
    public Money negated() {
        return new Money(amount.negate());
    }

    /** Units times this unit price, rounded once to whole øre, half up. */
    public Money times(BigDecimal units) {
        return new Money(amount.multiply(units).setScale(2, RoundingMode.HALF_UP));
    }

    /** Whether the amount is below zero. */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Whether the amount is exactly zero. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** The amount in whole kroner as an overview shows it, {@code 1.208.000}, rounded half up. */
    public String inWholeKroner() {
        return String.format(
                Danish.LOCALE, "%,d", amount.setScale(0, RoundingMode.HALF_UP).toBigIntegerExact());
    }

    /** The amount as accounts show it, {@code 1.208.000,00}. */
    @Override
    public String toString() {
        return String.format(Danish.LOCALE, "%,.2f", amount);
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }
}
