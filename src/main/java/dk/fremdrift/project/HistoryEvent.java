package dk.fremdrift.project;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a project, as it is kept.
 *
 * @param seq its number in the audit trail
 * @param actor who did it; nobody if the system did, or somebody not signed in
 * @param subject what it was done to, by its own name
 * @param person whom it was about
 * @param detail what else is known of it, by the names of the audit trail
 */
record HistoryEvent(
        UUID id,
        long seq,
        Instant at,
        @Nullable String actor,
        String action,
        String subjectKind,
        @Nullable String subject,
        @Nullable String person,
        Map<String, String> detail,
        List<HistoryValue> values) {}
