package dk.fremdrift.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in the list, with where they work now, or, among the former ones, where they worked last.
 *
 * @param similar whether the name only resembles what was searched for
 */
record PersonRow(
        UUID id,
        String name,
        @Nullable String email,
        @Nullable String jobTitle,
        @Nullable String employeeGroup,
        @Nullable String unit,
        @Nullable UUID employerId,
        @Nullable String employer,
        boolean similar) {}
