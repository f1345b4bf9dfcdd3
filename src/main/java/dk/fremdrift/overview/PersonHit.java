package dk.fremdrift.overview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person whom the search has found.
 *
 * @param projectId a project within reach in which the person has or had a part, if any
 * @param role that part, as a message key below {@code role.}
 * @param similar whether the name only resembles what was typed
 */
record PersonHit(
        UUID id,
        String name,
        @Nullable String jobTitle,
        @Nullable String organisation,
        @Nullable UUID projectId,
        @Nullable String projectTitle,
        @Nullable String role,
        boolean similar) {}
