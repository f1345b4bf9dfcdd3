package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTests {

    @Test
    void aThirdDecimalIsRefusedNotRoundedAway() {
        assertThatThrownBy(() -> new Money(new BigDecimal("0.005"))).isInstanceOf(ArithmeticException.class);
        assertThat(new Money(new BigDecimal("0.500"))).isEqualTo(Money.oere(50));
    }

    @Test
    void unitsTimesUnitPriceIsRoundedOnceHalfUp() {
        assertThat(Money.oere(333).times(new BigDecimal("0.50"))).isEqualTo(Money.oere(167));
        assertThat(Money.oere(1).times(new BigDecimal("0.49"))).isEqualTo(Money.ZERO);
        assertThat(Money.oere(1).times(new BigDecimal("0.50"))).isEqualTo(Money.oere(1));
    }

    @Property
    void theRoundingNeverMovesAnAmountByMoreThanHalfAnOere(
            @ForAll @LongRange(min = 0, max = 100_000_000) long price,
            @ForAll @IntRange(min = 1, max = 100_000) int units) {
        BigDecimal exact = BigDecimal.valueOf(price, 2).multiply(BigDecimal.valueOf(units, 2));
        BigDecimal off = Money.oere(price)
                .times(BigDecimal.valueOf(units, 2))
                .amount()
                .subtract(exact)
                .abs();
        assertThat(off).isLessThanOrEqualTo(new BigDecimal("0.005"));
    }

    @Property
    void whatIsAddedAndTakenAwayAgainLeavesNothingBehind(
            @ForAll @Size(max = 50) List<@LongRange(min = -1_000_000_000, max = 1_000_000_000) Long> oere) {
        Money sum = oere.stream().map(Money::oere).reduce(Money.ZERO, Money::plus);
        assertThat(oere.stream().map(Money::oere).reduce(sum, Money::minus)).isEqualTo(Money.ZERO);
        assertThat(sum.negated().negated()).isEqualTo(sum);
    }
}
