package dk.fremdrift.steering;

import dk.fremdrift.decision.DecisionRule;
import dk.fremdrift.decision.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * What was put forward, and what came of it.
 *
 * @param title what was put forward, in the reader's language
 * @param content the frozen content, as the feature that submitted it wrote it
 * @param me the person who reads, if the account belongs to one
 * @param submitter the name of who submitted it; missing when it has been erased
 * @param outcome how it was decided, if it was
 */
record Matter(
        UUID id,
        UUID projectId,
        String kind,
        String title,
        int versionNumber,
        String content,
        String sha256,
        @Nullable String note,
        UUID submittedBy,
        @Nullable String submitter,
        Instant submittedAt,
        String status,
        @Nullable Instant closedAt,
        @Nullable UUID me,
        @Nullable Outcome outcome,
        @Nullable DecisionRule rule) {

    public boolean isOpen() {
        return status.equals("OPEN");
    }

    public boolean isWithdrawn() {
        return status.equals("WITHDRAWN");
    }

    /** Whether the reader submitted it. */
    public boolean isMine() {
        return submittedBy.equals(me);
    }

    /** The first sixteen digits of the checksum, in groups that two people can read to each other. */
    public String shortSha256() {
        return sha256.substring(0, 16).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** The person who acts. */
    UUID actor() {
        if (me == null) {
            throw new AccessDeniedException("The account belongs to nobody");
        }
        return me;
    }
}
