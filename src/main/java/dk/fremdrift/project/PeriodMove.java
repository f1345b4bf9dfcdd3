package dk.fremdrift.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How times are brought along from one project to the next.
 *
 * @param months by how many months days are moved; {@code null} leaves them out
 */
record PeriodMove(@Nullable Integer months) {

    /** Words cannot be moved: they stay, and say that somebody must look at them. */
    static final String MARK = " (skal ses efter)";

    private static final int LONGEST = 200;

    @Nullable LocalDate day(@Nullable LocalDate day) {
        return day == null || months == null ? null : day.plusMonths(months);
    }

    @Nullable String words(@Nullable String words) {
        if (words == null || words.endsWith(MARK) || Integer.valueOf(0).equals(months)) {
            return words;
        }
        return words.substring(0, Math.min(words.length(), LONGEST - MARK.length())) + MARK;
    }
}
