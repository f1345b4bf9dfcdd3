package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTests {

    @Test
    void aShareIsWrittenAsDanesWriteIt() {
        assertThat(Share.of(Money.kroner(1), Money.kroner(8))).hasToString("12,50");
        assertThat(Share.of(Money.kroner(2), Money.kroner(3))).hasToString("66,67");
        assertThat(Share.of(Money.kroner(50), Money.kroner(1))).hasToString("5.000,00");
    }

    @Test
    void ofNothingNoShareIsKnown() {
        assertThat(Share.of(Money.kroner(1), Money.ZERO)).isNull();
    }
}
