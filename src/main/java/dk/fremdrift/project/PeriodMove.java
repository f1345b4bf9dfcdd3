package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How times are brought along from one project to the next. Words cannot be moved: they stay, and somebody must look at
 * them.
 *
 * @param months by how many months days are moved; {@code null} leaves them out
 * @param withYears whether words come along that say a year
 */
record PeriodMove(@Nullable Integer months, boolean withYears) {

    /** Into a template, which is of no year: "i efteråret" stays, "Vinteren 2026" does not. */
    static final PeriodMove OUT_OF_TIME = new PeriodMove(null, false);

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");

    PeriodMove(@Nullable Integer months) {
        this(months, true);
    }

    @Nullable String words(@Nullable String words) {
        return words == null || (!withYears && YEAR.matcher(words).find()) ? null : words;
    }

    @Nullable LocalDate day(@Nullable LocalDate day) {
        return Months.later(day, months);
    }

    /** The project's own period; its words are left out where they are right no longer, for nothing marks them there. */
    @Nullable Period whole(@Nullable Period period) {
        return period == null
                ? null
                : Period.of(leavesWordsBehind() ? null : period.words(), day(period.from()), day(period.to()));
    }

    /** Whether words are right no longer. */
    boolean leavesWordsBehind() {
        return !Integer.valueOf(0).equals(months);
    }
}
