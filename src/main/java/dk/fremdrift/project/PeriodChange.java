package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A period that a phase had, the one that took its place, and why.
 *
 * @param shift how it was moved, if it was postponed or extended
 * @param changeId the approved change that moved it, if one did
 */
record PeriodChange(
        UUID phaseId,
        Kind kind,
        @Nullable Period before,
        @Nullable Period after,
        @Nullable Shift shift,
        @Nullable String reason,
        String by,
        @Nullable UUID changeId,
        Instant at) {

    enum Kind {
        /** When the phase was to run. */
        PLANNED,
        /** When it ran. */
        ACTUAL
    }
}
