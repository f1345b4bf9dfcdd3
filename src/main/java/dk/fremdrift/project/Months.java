package dk.fremdrift.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How days move by months. */
final class Months {

    /** The last day of a month stays one: the end of June and a month is the end of July. What is unknown stays so. */
    static @Nullable LocalDate later(@Nullable LocalDate day, @Nullable Integer months) {
        if (day == null || months == null) {
            return null;
        }
        LocalDate later = day.plusMonths(months);
        return day.getDayOfMonth() == day.lengthOfMonth() ? later.withDayOfMonth(later.lengthOfMonth()) : later;
    }

    private Months() {}
}
