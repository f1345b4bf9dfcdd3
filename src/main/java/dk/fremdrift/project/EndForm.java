package dk.fremdrift.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When a role or a place in a seat ends.
 *
 * @param lastDay the day to whose end it counts
 * @param now whether it ends this moment instead
 * @param version the one the person has seen, so that nobody ends what another has changed meanwhile
 */
record EndForm(
        @DateTimeFormat(
                iso = DateTimeFormat.ISO.DATE,
                fallbackPatterns = {"dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy"})
        @Nullable LocalDate lastDay,

        @Nullable Boolean now,
        @Nullable Long version) {

    boolean atOnce() {
        return Boolean.TRUE.equals(now);
    }
}
