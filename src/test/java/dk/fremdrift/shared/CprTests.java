package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CprTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01 01 80 1234",
                "01 01 80-1234",
                "01 01 801234",
                "010190-1234",
                "010190 1234",
                "010190–1234",
                "010190 - 1234",
                "Lene Holm 010190-1234",
                "cpr010190-1234, ansat",
                "610190-1234"
            })
    void isFoundHoweverItIsWritten(String text) {
        assertThat(Cpr.mayBe(text, TODAY)).isTrue();
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
        assertThat(Cpr.mayBe(text, TODAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0707614285", "Lærer 0101901234", "1208450001", "0303155123", "2902004123"})
    void tenDigitsThatBeginWithADayOfBirthAreOneWithOrWithoutAnOldCheckDigit(String text) {
        assertThat(Cpr.mayBe(text, TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3102901234", "2902011234", "2902000123", "0101996123", "1313901234"})
    void tenDigitsThatBeginWithNoDayOrOneBefore1900AreNone(String text) {
        assertThat(Cpr.mayBe(text, TODAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345678", "4512345678", "+45 12 34 56 78", "12 34 56 7890", "004512345678", "12 12 12 12"})
    void aTelephoneOrCvrNumberIsNone(String text) {
        assertThat(Cpr.mayBe(text, TODAY)).isFalse();
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
        assertThat(Cpr.mayBe(text, TODAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1003901234", "Kim 1003901242", "100390-1235", "p-nr. 100390-1235", "Lamp-nr. 1003901234"})
    void whoIsBornOnTheTenthHasOneTooThatHoldsByModulus11(String text) {
        assertThat(Cpr.mayBe(text, TODAY)).isTrue();
    }

    @Test
    void aSubstitutesNumberWithoutADashMustHoldByModulus11() {
        assertThat(Cpr.mayBe("6101901228", TODAY)).isTrue();
        assertThat(Cpr.mayBe("6101901234", TODAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010190-1234", " 0101901234 ", "101901238"})
    void aCellIsFilledByOneAlsoIfTheSpreadsheetHasDroppedItsZero(String cell) {
        assertThat(Cpr.fills(cell, TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lene 010190-1234", "101901234", "1208", "1003388394", ""})
    void aCellWithOtherThingsIsNotFilledByOne(String cell) {
        assertThat(Cpr.fills(cell, TODAY)).isFalse();
    }

    @Test
    void nobodyIsBornOnADayThatIsStillToCome() {
        assertThat(Cpr.mayBe("1512345678", TODAY)).isFalse();
        assertThat(Cpr.mayBe("2311264123", TODAY)).isFalse();
        assertThat(Cpr.mayBe("2211264123", TODAY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010190-1234", "010190 1234", "0101901234", "1003901242", "6101901228", "101901238"})
    void itIsAdvisedToWriteNrBeforeAnotherNumberWhichIsTakenThenAndStaysTheSame(String refused) {
        String digits = refused.replaceAll("[^0-9]", "");
        for (String advised : new String[] {"nr. " + digits, "Nr." + digits, "nr " + digits}) {
            assertThat(Cpr.mayBe(advised, TODAY)).isFalse();
            assertThat(Cpr.mayBe("Lærer " + advised, TODAY)).isFalse();
            assertThat(Cpr.fills(advised, TODAY)).isFalse();
            assertThat(Cpr.bare(advised)).isEqualTo(digits);
        }
        assertThat(Cpr.bare("Lærer nr. " + digits)).isEqualTo("Lærer nr. " + digits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cpr-nr. 0101901234",
                "CPR nr. 0101901234",
                "cpr.nr.: 0101901234",
                "Person nr. 0101901234",
                "personnr. 0101901234",
                "nr. 010190-1234",
                "nr. 0101900123 0101901234"
            })
    void whatIsCalledACprNumberOrWrittenAsOneIsNoOther(String text) {
        assertThat(Cpr.mayBe(text, TODAY)).isTrue();
    }
}
