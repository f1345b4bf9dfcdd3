package dk.fremdrift.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CvrTests {

    @ParameterizedTest
    @ValueSource(strings = {"12345674", "55133018", "62510412"})
    void aNumberWhoseDigitsHoldTogetherIsValid(String number) {
        assertThat(Cvr.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345670", "55133081", "1234567", "123456745", "1234567a", "00000000", ""})
    void aSlipOfThePenIsNot(String number) {
        assertThat(Cvr.isValid(number)).isFalse();
    }
}
