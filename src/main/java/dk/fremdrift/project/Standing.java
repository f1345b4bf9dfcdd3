package dk.fremdrift.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** From when to when something holds, and whether it does today. */
record Standing(LocalDate from, @Nullable LocalDate to, boolean endedAtOnce, LocalDate today) {

    /** Whether it holds today. */
    public boolean isNow() {
        return !today.isBefore(from) && !isOver();
    }

    /** Whether it is past, never to hold again. */
    public boolean isOver() {
        return to != null
                && (today.isAfter(to) || (endedAtOnce && !today.isBefore(to)) || (endedAtOnce && from.equals(to)));
    }

    /** Whether it is still to come. */
    public boolean isComing() {
        return today.isBefore(from) && !isOver();
    }
}
