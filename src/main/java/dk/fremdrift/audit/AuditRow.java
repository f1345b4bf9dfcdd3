package dk.fremdrift.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the page shows it.
 *
 * @param actor who did it; nobody if the system did, or somebody not signed in
 * @param subject the name of the account or the thing it was done to, if it has one
 * @param projectId the project it belongs to, if that is still there
 */
record AuditRow(
        long seq,
        Instant at,
        @Nullable String actor,
        String action,
        String subjectKind,
        @Nullable String subject,
        @Nullable UUID projectId,
        @Nullable String projectNumber,
        Map<String, String> detail) {}
