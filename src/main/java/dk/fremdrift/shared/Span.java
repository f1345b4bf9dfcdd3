package dk.fremdrift.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import org.jspecify.annotations.Nullable;

/**
 * The days between which something lies, as nearly as its source lets one say. Good for sorting and drawing, and never
 * shown as dates: that the spring may begin on 1 March does not make it a date.
 *
 * @param earliest the first day it may begin
 * @param latest the last day it may end, or {@code null} where nobody has set an end: "løbende", a permanent programme
 * @param exact whether both days are given as dates
 */
public record Span(LocalDate earliest, @Nullable LocalDate latest, boolean exact) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public Span {
        if (latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("A span cannot end before it begins");
        }
    }

    /** Whether it goes on until somebody ends it, which is not the same as an end that nobody knows. */
    public boolean isEndless() {
        return latest == null;
    }

    /** The last day, or the given one for what has no end or ends later. */
    public LocalDate latestUntil(LocalDate horizon) {
        return latest == null || latest.isAfter(horizon) ? horizon : latest;
    }

    /**
     * A part of it, as the papers mean it by and large: a quarter of a year, a third of a month.
     *
     * @param edge "primo" or "ultimo"; anything else is the middle
     */
    Span within(String edge) {
        long days = earliest.until(last(), ChronoUnit.DAYS) + 1;
        long part = days > 31 ? days / 4 : days / 3;
        return switch (edge) {
            case "primo" -> new Span(earliest, earliest.plusDays(part), false);
            case "ultimo" -> new Span(last().minusDays(part), last(), false);
            default -> {
                LocalDate middle = earliest.plusDays(days / 2);
                yield new Span(middle.minusDays(part / 2), middle.plusDays(part / 2), false);
            }
        };
    }

    /** The last day, or the last of all days for what has no end. */
    LocalDate last() {
        return latestUntil(LocalDate.MAX);
    }

    /** About that day. There is no 29 February in most years: the papers then mean the last day. */
    static Span day(YearMonth month, int dayOfMonth) {
        LocalDate day = month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
        return new Span(day, day, false);
    }

    /** So many whole months. */
    static Span months(YearMonth first, int count) {
        return new Span(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth(), false);
    }

    /** A week from Monday to Sunday, as weeks are numbered in Denmark. */
    static Span week(int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(WeekFields.ISO.dayOfWeek(), 1);
        return new Span(monday, monday.plusDays(6), false);
    }
}
