package dk.fremdrift.shared;

import java.time.LocalDate;
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
}
