package dk.fremdrift.project;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a leader types to put a version of the description forward.
 *
 * @param note what the steering group is told
 */
record DescriptionSubmissionForm(@Nullable @Size(max = 4000) String note) {}
