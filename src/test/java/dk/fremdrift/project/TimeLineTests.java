package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TimeLineTests {

    private static Span span(String words) {
        return Objects.requireNonNull(new Period(words, null, null).span());
    }

    private static Span days(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to), true);
    }

    private static TimeLine around(Span... spans) {
        return Objects.requireNonNull(TimeLine.around(List.of(spans)));
    }

    @Test
    void itHoldsWholeQuarters() {
        assertThat(around(span("Efteråret 2014"), span("ultimo 2016")))
                .isEqualTo(new TimeLine(LocalDate.of(2014, 7, 1), LocalDate.of(2016, 12, 31)));
    }

    @Test
    void whatLiesAtTheSameTimeIsDrawnAtTheSamePlace() {
        TimeLine line = around(span("Efteråret 2014"), span("Vinter 2015/2016"));
        assertThat(line.bar(span("Vinteren 2015"))).isEqualTo(line.bar(span("Vinter 2015")));
        assertThat(line.bar(span("Forår/sommer 2015")).at())
                .isLessThan(line.bar(span("Vinter 2015/2016")).at());
    }

    @Test
    void daysAreDrawnToScale() {
        TimeLine line = around(days("2015-01-01", "2015-12-31"));
        TimeLine.Bar bar = line.bar(days("2015-01-01", "2015-03-14"));
        assertThat(bar.at()).isEqualByComparingTo("0");
        assertThat(bar.width()).isEqualByComparingTo("20");
        assertThat(bar.about()).isFalse();
    }

    @Test
    void wordsAreDrawnWithSoftEdges() {
        assertThat(around(span("Foråret 2015")).bar(span("Foråret 2015")).about())
                .isTrue();
    }

    @Test
    void whatHasNoEndReachesTheEdge() {
        TimeLine line = around(span("fra 2006, løbende"), days("2006-02-01", "2006-03-31"));
        TimeLine.Bar bar = line.bar(span("fra 2006, løbende"));
        assertThat(bar.endless()).isTrue();
        assertThat(bar.end()).isEqualByComparingTo("100");
        assertThat(line.last()).isAfterOrEqualTo(LocalDate.of(2007, 1, 1));
    }

    @Test
    void whatLiesInNoKnownTimeIsNotDrawn() {
        assertThat(TimeLine.around(List.of())).isNull();
        assertThat(new Period("i efteråret", null, null).span()).isNull();
    }

    @Test
    void aLongTimeHasFewLabelsAndTheyDoNotMeet() {
        assertThat(around(span("2000"), span("2040")).years()).hasSizeBetween(3, 7);
    }

    @Test
    void aPartOfAYearHasItsNumberToo() {
        List<TimeLine.Tick> years =
                around(span("Efteråret 2014"), span("Marts 2018")).years();
        assertThat(years).extracting(TimeLine.Tick::year).containsExactly(2014, 2015, 2016, 2017, 2018);
        assertThat(years).extracting(TimeLine.Tick::isNarrow).containsExactly(true, false, false, false, true);
        assertThat(years).extracting(TimeLine.Tick::isCramped).containsExactly(false, false, false, false, true);
        assertThat(years.getLast().shortYear()).isEqualTo("’18");
        assertThat(around(span("Oktober 2014"), span("Januar 2015")).years())
                .extracting(TimeLine.Tick::isNarrow)
                .containsExactly(false, false);
    }

    @Test
    void aYearThatTheLineHardlyTouchesHasNoLabelThatWouldBeCut() {
        assertThat(around(span("2009"), span("Januar 2015")).years())
                .extracting(TimeLine.Tick::year)
                .containsExactly(2009, 2011, 2013);
    }

    @Test
    void todayIsMarkedOnlyWhereItLiesOnTheLine() {
        TimeLine line = around(span("2015"));
        assertThat(line.today(LocalDate.of(2015, 7, 2))).isBetween(new BigDecimal(49), new BigDecimal(51));
        assertThat(line.today(LocalDate.of(2026, 7, 2))).isNull();
    }
}
