package dk.fremdrift.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the page shows it.
 *
 * @param actor who did it; nobody if the system did, or somebody not signed in
 * @param about what it was done to, in the reader's language and by its name, if it has one
 * @param projectId the project it belongs to, if that is still there
 */
record AuditRow(
        long seq,
        Instant at,
        @Nullable String actor,
        String action,
        String about,
        @Nullable UUID projectId,
        @Nullable String projectNumber,
        Map<String, String> detail) {}
