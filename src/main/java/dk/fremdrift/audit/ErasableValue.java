package dk.fremdrift.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A value that the history keeps and that holds the words that must go; what else it says is not shown. */
record ErasableValue(
        UUID eventId,
        String field,
        Instant at,
        String action,
        String subjectKind,
        @Nullable String projectNumber) {

    /** By which it is chosen. */
    public String key() {
        return eventId + " " + field;
    }
}
