package dk.fremdrift.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

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

    @Test
    void wordsAndUnknownDaysReachNowhereForCertain() {
        assertThat(new Period("Vinteren 2017", null, null).reachesBeyond(whole)).isFalse();
        var late = new Period(null, LocalDate.of(2014, 1, 1), LocalDate.of(2017, 1, 1));
        assertThat(late.reachesBeyond(new Period("2015", null, null))).isFalse();
        assertThat(late.reachesBeyond(null)).isFalse();
    }
}
