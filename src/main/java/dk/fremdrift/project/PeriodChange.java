package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A period that a phase had, the one that took its place, and why. */
record PeriodChange(
        UUID phaseId,
        Kind kind,
        @Nullable Period before,
        @Nullable Period after,
        @Nullable String reason,
        String by,
        Instant at) {

    enum Kind {
        /** When the phase was to run. */
        PLANNED,
        /** When it ran. */
        ACTUAL
    }
}
