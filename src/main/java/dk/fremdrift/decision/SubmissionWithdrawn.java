package dk.fremdrift.decision;

import java.util.UUID;

/** The submitter has taken a submission back. Heard in the same transaction. */
public record SubmissionWithdrawn(UUID submissionId, UUID bodyId, String subjectKind, UUID subjectId, UUID versionId) {}
