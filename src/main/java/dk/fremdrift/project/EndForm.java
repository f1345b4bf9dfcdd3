package dk.fremdrift.project;

import dk.fremdrift.shared.TypedDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a role or a place in a seat ends.
 *
 * @param lastDay the day to whose end it counts
 * @param now whether it ends this moment instead
 * @param version the one the person has seen, so that nobody ends what another has changed meanwhile
 */
record EndForm(
        @TypedDay @Nullable LocalDate lastDay,

        @Nullable Boolean now,
        @Nullable Long version) {

    boolean atOnce() {
        return Boolean.TRUE.equals(now);
    }
}
