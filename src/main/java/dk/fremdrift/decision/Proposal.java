package dk.fremdrift.decision;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A frozen version of something that a feature puts forward for decision.
 *
 * @param bodyId who decides: the project whose steering group it is
 * @param subjectKind the kind of thing, known by a {@link SubjectView}
 * @param subjectId the thing itself; at most one submission of it is open at a time
 * @param versionId the frozen version
 * @param versionNumber which of the versions it is, from 1
 * @param about what tells it from others of its kind, such as the numbers of phases: what its {@link SubjectView} makes the
 *     title of, in the language of whoever reads it
 * @param content the canonical content, as {@link CanonicalJson} writes it; this is what is hashed and decided on
 * @param note what the submitter tells the steering group
 * @param submittedBy the person who submits
 */
public record Proposal(
        UUID bodyId,
        String subjectKind,
        UUID subjectId,
        UUID versionId,
        int versionNumber,
        Map<String, ?> about,
        String content,
        @Nullable String note,
        UUID submittedBy) {}
