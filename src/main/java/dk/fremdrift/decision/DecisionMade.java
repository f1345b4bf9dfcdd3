package dk.fremdrift.decision;

import java.time.Instant;
import java.util.UUID;

/** A decision has fallen. Heard in the same transaction: either decision and consequence stand, or neither. */
public record DecisionMade(
        UUID submissionId,
        UUID bodyId,
        String subjectKind,
        UUID subjectId,
        UUID versionId,
        Outcome outcome,
        Instant decidedAt) {}
