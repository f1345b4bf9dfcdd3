package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        assertThat(Cpr.mayBe(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0707614285", "Lærer 0101901234", "1208450001", "0303155123", "2902004123"})
    void tenDigitsThatBeginWithADayOfBirthAreOneWithOrWithoutAnOldCheckDigit(String text) {
        assertThat(Cpr.mayBe(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3102901234", "2902011234", "2902000123", "0101996123", "1313901234"})
    void tenDigitsThatBeginWithNoDayOrOneBefore1900AreNone(String text) {
        assertThat(Cpr.mayBe(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "4512345678", "+45 12 34 56 78", "004512345678", "12 12 12 12"})
    void aTelephoneOrCvrNumberIsNone(String text) {
        assertThat(Cpr.mayBe(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1003388394",
                "1013333123",
                "1031403803",
                "P-nr. 1003403803",
                "Skolen, p-nummer: 1003403803",
                "produktionsenhed 1003403803"
            })
    void aProductionUnitsNumberIsNone(String text) {
        assertThat(Cpr.mayBe(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1003901234", "Kim 1003901242", "100390-1235", "p-nr. 100390-1235", "Lamp-nr. 1003901234"})
    void whoIsBornOnTheTenthHasOneTooThatHoldsByModulus11(String text) {
        assertThat(Cpr.mayBe(text)).isTrue();
    }

    @Test
    void aSubstitutesNumberWithoutADashMustHoldByModulus11() {
        assertThat(Cpr.mayBe("6101901228")).isTrue();
        assertThat(Cpr.mayBe("6101901234")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010190-1234", " 0101901234 ", "101901238"})
    void aCellIsFilledByOneAlsoIfTheSpreadsheetHasDroppedItsZero(String cell) {
        assertThat(Cpr.fills(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lene 010190-1234", "101901234", "1208", "1003388394", ""})
    void aCellWithOtherThingsIsNotFilledByOne(String cell) {
        assertThat(Cpr.fills(cell)).isFalse();
    }
}
