package dk.fremdrift.project;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project in the list.
 *
 * @param myRoles what the reader is in it today
 */
record ProjectRow(
        UUID id,
        String number,
        String title,
        @Nullable String owner,
        ProjectStatus status,
        @Nullable String periodText,
        @Nullable String openPhases,
        List<Role> myRoles) {}
