package dk.fremdrift.project;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time and action plan that was put forward, and what became of it.
 *
 * @param changes the numbers of the changes that have moved an approved plan since
 */
record PlanVersion(
        UUID id,
        int number,
        State state,
        UUID submissionId,
        Instant submittedAt,
        @Nullable Instant closedAt,
        @Nullable String changes) {

    enum State {
        /** The steering group is to decide. */
        SUBMITTED,
        /** The plan that holds. */
        APPROVED,
        /** A later plan has been approved in its place. */
        SUPERSEDED,
        /** The steering group wants it mended. */
        SENT_BACK,
        /** The steering group has said no. */
        REJECTED,
        /** The submitter has taken it back. */
        WITHDRAWN
    }
}
