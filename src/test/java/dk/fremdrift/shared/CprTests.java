package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CprTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010190-1234",
                "010190 1234",
                "010190–1234",
                "010190 - 1234",
                "Lene Holm 010190-1234",
                "cpr010190-1234, ansat",
                "610190-1234"
            })
    void isFoundHoweverItIsWritten(String text) {
        assertThat(Cpr.isWritten(text)).isTrue();
        assertThat(Cpr.mayBe(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lene Holm",
                "1208",
                "12345678",
                "990190-1234",
                "011390-1234",
                "5798001234567",
                "01a20461-1b5a-7beb-82e0-f0abec1ac77b",
                "0e010190-1234-7beb",
                "01.01.1990"
            })
    void isNotFoundWhereThereIsNone(String text) {
        assertThat(Cpr.isWritten(text)).isFalse();
        assertThat(Cpr.mayBe(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0707614285", "Lene 0707614285"})
    void tenDigitsThatHoldTogetherMayBeOne(String text) {
        assertThat(Cpr.isWritten(text)).isFalse();
        assertThat(Cpr.mayBe(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0707614286", "1208450001"})
    void tenDigitsThatDoNotAreNone(String text) {
        assertThat(Cpr.mayBe(text)).isFalse();
    }
}
