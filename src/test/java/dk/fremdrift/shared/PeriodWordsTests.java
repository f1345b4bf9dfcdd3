package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodWordsTests {

    /** The words of the five cases, and what a Dane takes them to mean. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Efteråret 2014                            | 2014-09-01 | 2014-11-30
            Vinteren 2015                             | 2014-12-01 | 2015-02-28
            Foråret 2015                              | 2015-03-01 | 2015-05-31
            Forår/sommer 2015                         | 2015-03-01 | 2015-08-31
            Vinter 2015/2016                          | 2015-12-01 | 2016-02-29
            vinter 2015/16                            | 2015-12-01 | 2016-02-29
            Efterår og vinter 2015                    | 2015-09-01 | 2016-02-29
            3. kvt. 2007                              | 2007-07-01 | 2007-09-30
            4. kvartal 2007                           | 2007-10-01 | 2007-12-31
            1. halvår 2015                            | 2015-01-01 | 2015-06-30
            ultimo 2016                               | 2016-10-01 | 2016-12-31
            Primo 2016                                | 2016-01-01 | 2016-04-01
            medio maj 2015                            | 2015-05-11 | 2015-05-21
            August – september 2007                   | 2007-08-01 | 2007-09-30
            Maj 2007 og august – september 2007       | 2007-05-01 | 2007-09-30
            Oktober – december 2006, 3. modul 2007    | 2006-10-01 | 2007-12-31
            November 2006 til februar 2007, anden aktør juni 2007 | 2006-11-01 | 2007-06-30
            november til februar 2007                 | 2006-11-01 | 2007-02-28
            April 2014 – januar 2016                  | 2014-04-01 | 2016-01-31
            Starter i 2014 og afsluttes 2016          | 2014-01-01 | 2016-12-31
            2015 forår                                | 2015-03-01 | 2015-05-31
            2015 forår til 2016 efterår               | 2015-03-01 | 2016-11-30
            15. marts 2015 – 3. april 2015            | 2015-03-15 | 2015-04-03
            1. sep 2015                               | 2015-09-01 | 2015-09-01
            uge 45-47 2026                            | 2026-11-02 | 2026-11-22
            primo og ultimo 2016                      | 2016-01-01 | 2016-12-31
            primo forår 2015 - 2016                   | 2015-03-01 | 2016-12-31
            2015/03                                   | 2015-01-01 | 2015-12-31
            2015, uge 60                              | 2015-01-01 | 2015-12-31
            løbende i 2015                            | 2015-01-01 | 2015-12-31
            inden jul 2015                            | 2015-01-01 | 2015-12-31
            uge 47 2026                               | 2026-11-16 | 2026-11-22
            fra 23.09.2014 til 1/10/2014              | 2014-09-23 | 2014-10-01
            """)
    void wordsLieWhereADaneTakesThemToLie(String words, LocalDate earliest, LocalDate latest) {
        assertThat(PeriodWords.span(words)).isEqualTo(new Span(earliest, latest, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i efteråret",
                "i foråret",
                "efter behov",
                "løbende",
                "fase 2",
                "3. modul",
                "mandag den 31.02.2015"
            })
    void noYearIsGuessed(String words) {
        assertThat(PeriodWords.span(words)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2006 – ultimo 2007, derefter løbende",
                "Permanent fra 2006",
                "fra 2006 og frem",
                "2006, indtil videre"
            })
    void whatGoesOnHasNoEnd(String words) {
        assertThat(PeriodWords.span(words)).satisfies(span -> {
            assertThat(Objects.requireNonNull(span).isEndless()).isTrue();
            assertThat(span.earliest()).isEqualTo("2006-01-01");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "fra 2015, 2015-01-01",
        "tidligst efteråret 2015, 2015-09-01",
        "efter 2016, 2017-01-01",
        "løbende fra 2015, 2015-01-01"
    })
    void whatOnlyHasABeginningHasNoEnd(String words, LocalDate earliest) {
        assertThat(PeriodWords.span(words)).isEqualTo(new Span(earliest, null, false));
    }

    @Test
    void thePhasesOfTheFifthCaseComeInTheirOrder() {
        assertThat(Stream.of("Vinter 2015/2016", "Forår/sommer 2015", "Efteråret 2014", "ultimo 2016", "Vinteren 2015")
                        .sorted(Comparator.comparing(words ->
                                Objects.requireNonNull(PeriodWords.span(words)).earliest())))
                .containsExactly(
                        "Efteråret 2014", "Vinteren 2015", "Forår/sommer 2015", "Vinter 2015/2016", "ultimo 2016");
    }
}
