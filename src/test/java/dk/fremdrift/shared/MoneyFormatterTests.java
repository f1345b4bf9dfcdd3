package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyFormatterTests {

    private static final Locale DANISH = Locale.of("da", "DK");

    private final MoneyFormatter formatter = new MoneyFormatter();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150.000|150000",
                "37.500,50|37500.50",
                "1,5 mio.|1500000",
                "1,5 mio. kr.|1500000",
                "0,6 millioner kroner|600000",
                "1208000,50|1208000.50",
                "1.208.000|1208000",
                "1.208|1208",
                "600.000 kr.|600000",
                "kr. 600.000|600000",
                "61.000,-|61000",
                "1 208 000|1208000",
                "-250,5|-250.5",
                "0|0",
                "0,01|0.01"
            })
    void readsAnAmountAsDanesWriteIt(String typed, BigDecimal kroner) throws ParseException {
        assertThat(formatter.parse(typed, DANISH).amount()).isEqualByComparingTo(kroner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.20",
                "1.5",
                "1,208,000",
                "1.2080",
                "12.34.567",
                "1,234",
                "0,005",
                "1.208.000.00",
                "abc",
                "1e6",
                "12 34",
                "1.000.000.000.000",
                "0,123456789 mio.",
                "--5",
                "½",
                "1,5 mia."
            })
    void refusesWhatIsAmbiguousOrNoAmountAtAll(String typed) {
        assertThatExceptionOfType(ParseException.class).isThrownBy(() -> formatter.parse(typed, DANISH));
    }

    @ParameterizedTest
    @CsvSource({
        "1.5,amount.ambiguous",
        "-1.20,amount.ambiguous",
        "1234.567,amount.separators",
        "1.2080,amount.separators",
        "'0,005',amount.thirdDecimal",
        "'1,250',amount.thirdDecimal",
        "abc,amount.letters"
    })
    void saysWhatIsWrongAndSuggestsNothingItWouldRefuse(String typed, String code) {
        assertThatExceptionOfType(AmountRefused.class)
                .isThrownBy(() -> formatter.parse(typed, DANISH))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.208.000,50", "1\u00A0208\u00A0000,50", "1\u202F208\u202F000,50", "  1208000,50 "})
    void blanksOfEveryKindAreBlanks(String typed) throws ParseException {
        assertThat(formatter.parse(typed, DANISH)).isEqualTo(Money.oere(120_800_050));
    }

    @ParameterizedTest
    @ValueSource(strings = {"da-DK", "en-GB"})
    void amountsAreDanishInEveryLanguage(String language) throws ParseException {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(formatter.print(Money.oere(120_800_050), locale)).isEqualTo("1.208.000,50");
        assertThat(formatter.parse("1.208", locale)).isEqualTo(Money.kroner(1208));
    }

    @Property
    void whatIsPrintedIsReadBackExactly(@ForAll("amounts") Money money) throws ParseException {
        assertThat(formatter.parse(formatter.print(money, DANISH), DANISH)).isEqualTo(money);
    }

    @Property
    void anAmountInMillionsIsTheSameAmount(@ForAll("amounts") Money money) throws ParseException {
        String millions = money.amount().movePointLeft(6).toPlainString().replace('.', ',') + " mio.";
        assertThat(formatter.parse(millions, DANISH)).isEqualTo(money);
    }

    @Property
    void noDigitEverGetsLost(@ForAll("amounts") Money money) {
        String digits = formatter.print(money, DANISH).replaceAll("[.,-]", "");
        assertThat(digits).matches("\\d{3,}");
        assertThat(new BigDecimal(digits).movePointLeft(2))
                .isEqualByComparingTo(money.amount().abs());
    }

    @Provide
    Arbitrary<Money> amounts() {
        long max = Money.MAX.amount().movePointRight(2).longValueExact();
        return Arbitraries.longs().between(-max, max).map(Money::oere);
    }
}
