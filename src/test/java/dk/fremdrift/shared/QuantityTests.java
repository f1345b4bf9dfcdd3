package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.Quantity.Bound;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuantityTests {

    @Test
    void whatIsNotKnownIsNoQuantity() {
        assertThat(Quantity.of(" ", null, null)).isNull();
        assertThat(Quantity.of(null, Bound.ABOUT, null)).isNull();
    }

    @Test
    void wordsAloneGiveNoNumber() {
        Quantity quantity = Objects.requireNonNull(Quantity.of("omkring en tredjedel", Bound.ABOUT, null));
        assertThat(quantity).isEqualTo(new Quantity("omkring en tredjedel", null, null));
    }

    @Test
    void aNumberStandsBesideWordsOnlyIfTheyDoNotSayIt() {
        assertThat(new Quantity("omkring halvdelen af dem", Bound.ABOUT, 200).hasNumberBeside())
                .isTrue();
        assertThat(new Quantity("1400 i alt", null, 400).hasNumberBeside()).isTrue();
        assertThat(new Quantity("ca. 400 medarbejdere", null, 400).hasNumberBeside())
                .isFalse();
        assertThat(new Quantity("mere end 1.200", null, 1200).hasNumberBeside()).isFalse();
        assertThat(new Quantity("nogle", null, null).hasNumberBeside()).isFalse();
        assertThat(new Quantity(null, null, 7).hasNumberBeside()).isFalse();
    }

    @Test
    void aNumberIsExactUnlessItIsSaidToBeLess() {
        assertThat(Quantity.of(null, null, 230)).isEqualTo(new Quantity(null, Bound.EXACT, 230));
        assertThat(Quantity.of("mere end 400", Bound.AT_LEAST, 400))
                .isEqualTo(new Quantity("mere end 400", Bound.AT_LEAST, 400));
    }
}
