package dk.fremdrift.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation in the list.
 *
 * @param found the other name by which it was found, if it was not its name of today
 * @param similar whether the name only resembles what was searched for
 */
record OrganisationRow(
        UUID id,
        String name,
        @Nullable String found,
        @Nullable String kind,
        @Nullable String cvr,
        int units,
        int people,
        boolean similar) {}
