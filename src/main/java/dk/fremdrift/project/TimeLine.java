package dk.fremdrift.project;

import dk.fremdrift.shared.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of time that a plan is drawn on, in whole quarters. Every place on it is a percentage of its width, so that
 * the picture fits a phone as well as a sheet of paper.
 */
record TimeLine(LocalDate first, LocalDate last) {

    /** More years than this get a label only every few years. */
    private static final int MOST_LABELS = 6;

    private static final int MOST_YEARS_IN_QUARTERS = 15;

    /** How much of the line a label takes, where the picture is narrowest. */
    private static final BigDecimal LABEL = BigDecimal.valueOf(14);

    /** How much it takes where the picture is wide. */
    private static final BigDecimal LABEL_IN_WIDE_PICTURE = BigDecimal.valueOf(8);

    /** How much its two last figures take there. */
    private static final BigDecimal SHORT_LABEL = BigDecimal.valueOf(4.5);

    /**
     * A year on the line, where it begins.
     *
     * @param room how much of the line is left for its label
     */
    record Tick(int year, BigDecimal at, BigDecimal room) {

        /** Whether the whole year can be written only where the picture is wide. */
        public boolean isNarrow() {
            return room.compareTo(LABEL) < 0;
        }

        /** Whether only its last figures can be written, and those only where the picture is not narrow. */
        public boolean isCramped() {
            return room.compareTo(LABEL_IN_WIDE_PICTURE) < 0;
        }

        public String shortYear() {
            return "’%02d".formatted(year % 100);
        }
    }

    /**
     * Where something is drawn.
     *
     * @param width nothing for a single day
     * @param about whether its ends follow from words, and are drawn soft
     * @param endless whether it goes on beyond the picture
     */
    record Bar(BigDecimal at, BigDecimal width, boolean about, boolean endless) {

        public BigDecimal end() {
            return at.add(width);
        }
    }

    /** The time line around everything that lies somewhere, or {@code null} if nothing does. */
    static @Nullable TimeLine around(Collection<Span> spans) {
        LocalDate first =
                spans.stream().map(Span::earliest).min(LocalDate::compareTo).orElse(null);
        if (first == null) {
            return null;
        }
        // What has no end shows at least the year after it began
        LocalDate last = spans.stream()
                .map(span -> span.latestUntil(LocalDate.MAX).equals(LocalDate.MAX)
                        ? span.earliest().plusYears(1)
                        : span.latestUntil(LocalDate.MAX))
                .max(LocalDate::compareTo)
                .orElse(first);
        return new TimeLine(quarter(first), quarter(last).plusMonths(3).minusDays(1));
    }

    private static LocalDate quarter(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
    }

    /** The place of something on the line. */
    public Bar bar(Span span) {
        BigDecimal from = at(span.earliest());
        BigDecimal to = at(span.latestUntil(last).plusDays(1));
        return new Bar(from, to.subtract(from), !span.exact(), span.isEndless());
    }

    /** Where the quarters begin, but for the first; none where they would be a grey surface. */
    public List<BigDecimal> quarters() {
        List<BigDecimal> places = new ArrayList<>();
        if (last.getYear() - first.getYear() > MOST_YEARS_IN_QUARTERS) {
            return places;
        }
        for (LocalDate day = first.plusMonths(3); day.isBefore(last); day = day.plusMonths(3)) {
            places.add(at(day));
        }
        return places;
    }

    /** The years, each where it begins on the line; of very many only some. */
    public List<Tick> years() {
        int every = (last.getYear() - first.getYear()) / MOST_LABELS + 1;
        List<Tick> ticks = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year += every) {
            LocalDate begin = LocalDate.of(year, 1, 1);
            BigDecimal at = at(begin.isBefore(first) ? first : begin);
            LocalDate next = begin.plusYears(every);
            BigDecimal end = next.isAfter(last) ? BigDecimal.valueOf(100) : at(next);
            ticks.add(new Tick(year, at, end.subtract(at)));
        }
        // A year that the line only touches has no room for its label
        return ticks.stream()
                .filter(tick -> tick.room().compareTo(SHORT_LABEL) >= 0)
                .toList();
    }

    /** The place of the day, or {@code null} if it is not on the line. */
    public @Nullable BigDecimal today(LocalDate day) {
        return day.isBefore(first) || day.isAfter(last) ? null : at(day);
    }

    private BigDecimal at(LocalDate day) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(first, day) * 100)
                .divide(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1), 2, RoundingMode.HALF_UP);
    }
}
