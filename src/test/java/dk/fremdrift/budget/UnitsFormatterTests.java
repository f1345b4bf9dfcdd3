package dk.fremdrift.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsFormatterTests {

    private static final Locale DANISH = Locale.of("da", "DK");

    private final UnitsFormatter formatter = new UnitsFormatter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", "37,5|37.5", "1.250|1250", "1.250,75|1250.75", "1 250|1250", "0,25|0.25"})
    void readsNumbersAsDanesWriteThem(String typed, BigDecimal count) throws ParseException {
        assertThat(formatter.parse(typed, DANISH).count()).isEqualByComparingTo(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "0", "0,00", "-3", "1,234", "1,250.5", "tolv", "12,", "99999999999"})
    void refusesWhatIsAmbiguousAndWhatCountsNothing(String typed) {
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> formatter.parse(typed, DANISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12|12", "37,50|37,5", "1250|1.250", "0,25|0,25"})
    void showsNoDecimalsThatSayNothing(String typed, String shown) throws ParseException {
        assertThat(formatter.print(formatter.parse(typed, DANISH), DANISH)).isEqualTo(shown);
    }

    @Property
    void whatIsPrintedIsReadBackExactly(@ForAll @LongRange(min = 1, max = 999_999_999_999L) long hundredths)
            throws ParseException {
        Units units = new Units(BigDecimal.valueOf(hundredths, 2));
        assertThat(formatter.parse(formatter.print(units, DANISH), DANISH)).isEqualTo(units);
    }

    /** A page that shows two editors' texts has no formatter at hand. */
    @Test
    void aNumberOfUnitsReadsTheSameWithoutTheFormatter() {
        assertThat(new Units(new BigDecimal("1250.50"))).hasToString("1.250,5");
        assertThat(Units.of(12)).hasToString("12");
    }
}
