package dk.fremdrift.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time as its source gives it: the words ({@code Vinteren 2015}, {@code i efteråret}) and, where they are
 * known, exact dates. Words never become false dates, and an unknown period is no period ({@code null}), not an empty one.
 */
@Embeddable
public record Period(
        @Column(name = "period_words") @Nullable String words,
        @Column(name = "period_from") @Nullable LocalDate from,
        @Column(name = "period_to") @Nullable LocalDate to) {

    /** @throws IllegalArgumentException if the period ends before it begins */
    public Period {
        words = Texts.clean(words);
        if (!inOrder(from, to)) {
            throw new IllegalArgumentException("A period cannot end before it begins");
        }
    }

    /** The period that the three parts describe, or {@code null} if none of them is known. */
    public static @Nullable Period of(@Nullable String words, @Nullable LocalDate from, @Nullable LocalDate to) {
        Period period = new Period(words, from, to);
        return period.words == null && from == null && to == null ? null : period;
    }

    /** Whether the dates, as far as they are known, do not end before they begin. */
    public static boolean inOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null || !to.isBefore(from);
    }

    /** The words as given, else the dates in Danish notation ({@code 01.04.2014 – 31.01.2016}, {@code til 31.01.2016}). */
    public String text() {
        return text(Danish.DAY);
    }

    private String text(DateTimeFormatter days) {
        if (words != null) {
            return words;
        }
        if (from == null) {
            return to == null ? "" : "til " + days.format(to);
        }
        return to == null ? "fra " + days.format(from) : days.format(from) + " – " + days.format(to);
    }

    /** The same as it stands in files. */
    String inFile() {
        return text(DanishCsv.DAY);
    }

    /**
     * Where the period lies, by its dates and, where they are missing, by its words; {@code null} if neither says.
     * A single day that is known stands for itself: nothing is made up around it.
     */
    public @Nullable Span span() {
        if (from != null && to != null) {
            return new Span(from, to, true);
        }
        Span said = words == null ? null : PeriodWords.span(words);
        LocalDate day = from != null ? from : to;
        if (day == null || said == null) {
            return day == null ? said : new Span(day, day, false);
        }
        LocalDate earliest = from != null || day.isBefore(said.earliest()) ? day : said.earliest();
        LocalDate latest = to != null ? to : said.latest();
        return new Span(earliest, latest != null && latest.isBefore(earliest) ? earliest : latest, false);
    }

    /** The first day on which a period may lie, to sort by; {@code null} if nobody can say. */
    public static @Nullable LocalDate sortKey(@Nullable Period period) {
        Span span = period == null ? null : period.span();
        return span == null ? null : span.earliest();
    }

    /** Whether it is certain to begin before the other one: both first days are known. */
    public boolean beginsBefore(@Nullable Period other) {
        return from != null && other != null && other.from != null && from.isBefore(other.from);
    }

    /** Whether it is certain to end after the other one: both last days are known. */
    public boolean endsAfter(@Nullable Period other) {
        return to != null && other != null && other.to != null && to.isAfter(other.to);
    }

    /**
     * Whether a part of it can only lie outside the other one, as far as the words of either can be read; what the days
     * say by themselves is left to {@link #beginsBefore} and {@link #endsAfter}.
     */
    public boolean seemsToReachBeyond(@Nullable Period other) {
        return other != null && (seemsToBeginBefore(other) || seemsToEndAfter(other));
    }

    private boolean seemsToBeginBefore(Period other) {
        LocalDate mine = from != null ? from : earlier(to, limit(PeriodWords.Limits::latestBeginning));
        LocalDate theirs = other.from != null ? other.from : other.limit(PeriodWords.Limits::earliestBeginning);
        return (from == null || other.from == null) && mine != null && theirs != null && mine.isBefore(theirs);
    }

    private boolean seemsToEndAfter(Period other) {
        LocalDate mine = to != null ? to : later(from, limit(PeriodWords.Limits::earliestEnd));
        LocalDate theirs = other.to != null ? other.to : other.limit(PeriodWords.Limits::latestEnd);
        return (to == null || other.to == null) && mine != null && theirs != null && mine.isAfter(theirs);
    }

    private @Nullable LocalDate limit(Function<PeriodWords.Limits, @Nullable LocalDate> which) {
        PeriodWords.Limits limits = words == null ? null : PeriodWords.limits(words);
        return limits == null ? null : which.apply(limits);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day == null || (other != null && other.isBefore(day)) ? other : day;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day == null || (other != null && other.isAfter(day)) ? other : day;
    }

    /** Whether all of it lies before the other one, as nearly as their days and words let one say. */
    public boolean liesBefore(@Nullable Period other) {
        Span mine = span();
        Span theirs = other == null ? null : other.span();
        return mine != null
                && theirs != null
                && mine.latest() != null
                && mine.latest().isBefore(theirs.earliest());
    }

    /** Whether a part of it is certain, or by all that words can mean seems, to lie outside the other one. */
    public boolean reachesBeyond(@Nullable Period other) {
        return beginsBefore(other) || endsAfter(other) || seemsToReachBeyond(other);
    }

    @Override
    public String toString() {
        return text().strip();
    }
}
