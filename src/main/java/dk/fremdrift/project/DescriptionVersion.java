package dk.fremdrift.project;

import dk.fremdrift.decision.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen version of a description as its page shows it.
 *
 * @param content what was frozen
 * @param signedByMe whether the one who looks has signed it
 * @param latest whether nothing newer has been frozen
 */
record DescriptionVersion(
        UUID id,
        int number,
        String content,
        String sha256,
        String frozenBy,
        Instant frozenAt,
        List<Signature> signatures,
        boolean signedByMe,
        boolean latest,
        @Nullable Submitted submitted) {

    /**
     * Somebody's signature.
     *
     * @param role the name of a {@link RoleKind}
     * @param paperWords when it was signed on paper, if it was
     * @param recordedBy who says so
     */
    record Signature(
            UUID personId,
            String name,
            String role,
            @Nullable String organisation,
            Instant signedAt,
            @Nullable String paperWords,
            @Nullable String recordedBy) {}

    /**
     * What has become of it in the steering group.
     *
     * @param status the name of a {@code SubmissionStatus}
     * @param superseded whether a later one has been approved in its place
     */
    record Submitted(
            UUID submissionId, String status, @Nullable Outcome outcome, boolean superseded) {

        /** Whether it may not be put forward again. */
        public boolean standing() {
            return status.equals("OPEN") || outcome == Outcome.APPROVED;
        }
    }

    /** A version in the list of them. */
    record Row(
            UUID id,
            int number,
            String frozenBy,
            Instant frozenAt,
            int signatures,
            @Nullable Submitted submitted) {}
}
