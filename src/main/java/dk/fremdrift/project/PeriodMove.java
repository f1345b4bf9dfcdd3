package dk.fremdrift.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How times are brought along from one project to the next. Words cannot be moved: they stay, and somebody must look at
 * them.
 *
 * @param months by how many months days are moved; {@code null} leaves them out
 */
record PeriodMove(@Nullable Integer months) {

    @Nullable LocalDate day(@Nullable LocalDate day) {
        return Months.later(day, months);
    }

    /** Whether words are right no longer. */
    boolean leavesWordsBehind() {
        return !Integer.valueOf(0).equals(months);
    }
}
