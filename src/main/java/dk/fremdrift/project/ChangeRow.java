package dk.fremdrift.project;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as the list and its own page show it.
 *
 * @param title what it is about, in the reader's language
 * @param problem why it was not carried out although it was approved, as the key of a message
 * @param submissionId the latest submission, if there is one
 * @param outcome how the latest submission ended, if it was decided
 */
record ChangeRow(
        UUID id,
        int number,
        ChangeKind kind,
        ChangeState state,
        String title,
        @Nullable String problem,
        @Nullable UUID submissionId,
        @Nullable String outcome,
        @Nullable Instant submittedAt,
        @Nullable Instant appliedAt) {

    /** Whether the steering group wants it mended. */
    public boolean isSentBack() {
        return state == ChangeState.DRAFT && "SENT_BACK".equals(outcome);
    }
}
