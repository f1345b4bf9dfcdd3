package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {

    private static final LocalDate FIRST = LocalDate.of(2015, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2015, 8, 31);

    private final Period whole = new Period("2015", FIRST, LAST);

    @Test
    void aDayMoreAtEitherEndReachesBeyond() {
        assertThat(new Period(null, FIRST, LAST).reachesBeyond(whole)).isFalse();
        assertThat(new Period(null, FIRST.minusDays(1), LAST).beginsBefore(whole))
                .isTrue();
        assertThat(new Period(null, FIRST.minusDays(1), null).reachesBeyond(whole))
                .isTrue();
        assertThat(new Period(null, FIRST, LAST.plusDays(1)).endsAfter(whole)).isTrue();
        assertThat(new Period(null, null, LAST.plusDays(1)).reachesBeyond(whole))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Starter i 2014 og afsluttes 2016",
                "afsluttes 2016",
                "2014-2016",
                "2015/16",
                "Fra efteråret 2014 til ultimo 2016",
                "Vinteren 2015"
            })
    void daysAfterAllThatTheWordsCanMeanSeemToReachBeyond(String words) {
        var late = new Period(null, LocalDate.of(2017, 12, 1), LocalDate.of(2018, 2, 28));
        var project = new Period(words, null, null);
        assertThat(late.seemsToReachBeyond(project)).isTrue();
        assertThat(late.reachesBeyond(project)).isTrue();
        assertThat(late.endsAfter(project)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2014-17",
                "2014/17",
                "Starter i 2014",
                "fra 2014",
                "2014 –",
                "2014 og to år frem",
                "ca. 2016",
                "Permanent fra 2014",
                "2014 eller senere",
                "tidligst 2016",
                "2014, løbende",
                "31.02.2015 til 2016",
                "i efteråret"
            })
    void wordsThatMayMeanMoreOrAreNotAllUnderstoodSayNothing(String words) {
        var late = new Period(null, LocalDate.of(2017, 12, 1), LocalDate.of(2018, 2, 28));
        assertThat(late.reachesBeyond(new Period(words, null, null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Vinteren 2017, 2014-2016, false",
        "Foråret 2018, 2014-2016, true",
        "2015-2018, 2014-2016, true",
        "afsluttes 2018, afsluttes 2016, true",
        "senest 2018, afsluttes 2016, false",
        "Sommeren 2013, afsluttes 2016, false",
        "Sommeren 2013, starter 2014 og afsluttes 2016, true",
        "Marts 2015, Juni 2015, true",
        "Foråret 2015, Sommeren 2015, false"
    })
    void wordsSeemToReachBeyondWordsOnlyWhereTheyCanMeanNothingElse(String phase, String project, boolean beyond) {
        assertThat(new Period(phase, null, null).reachesBeyond(new Period(project, null, null)))
                .isEqualTo(beyond);
    }

    @Test
    void whatDaysSayForCertainIsNotSaidOnceMoreByTheWords() {
        assertThat(new Period("2017", null, LAST.plusYears(2)).seemsToReachBeyond(whole))
                .isFalse();
    }

    @Test
    void aPeriodThatIsNotKnownIsReachedBeyondByNothing() {
        assertThat(new Period("2017", null, null).reachesBeyond(null)).isFalse();
        assertThat(new Period("2017", null, null).reachesBeyond(new Period(null, FIRST, null)))
                .isFalse();
    }

    @Test
    void aPeriodOfWhichOneDayIsKnownSaysWhichOneItIs() {
        LocalDate day = LocalDate.of(2017, 3, 31);
        assertThat(new Period(null, null, day).text()).isEqualTo("til 31.03.2017");
        assertThat(new Period(null, day, null).text()).isEqualTo("fra 31.03.2017");
        assertThat(new Period(null, day, null).inFile()).isEqualTo("fra 31-03-2017");
    }
}
