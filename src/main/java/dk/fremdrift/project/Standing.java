package dk.fremdrift.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something holds, and whether it does today.
 *
 * @param from the first day; if nobody knows it, it holds already
 */
record Standing(@Nullable LocalDate from, @Nullable LocalDate to, boolean endedAtOnce, LocalDate today) {

    /** Whether it holds today. */
    public boolean isNow() {
        return !isBefore() && !isOver();
    }

    /** Whether it is past, never to hold again. */
    public boolean isOver() {
        return to != null
                && (today.isAfter(to) || (endedAtOnce && !today.isBefore(to)) || (endedAtOnce && to.equals(from)));
    }

    private boolean isBefore() {
        return from != null && today.isBefore(from);
    }

    /** Whether it is still to come. */
    public boolean isComing() {
        return isBefore() && !isOver();
    }
}
