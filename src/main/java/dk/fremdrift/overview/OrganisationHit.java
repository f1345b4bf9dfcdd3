package dk.fremdrift.overview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation, or a unit of one, that the search has found.
 *
 * @param found the former or other name by which it was found, if it was not its name of today
 * @param unit the unit that was found, if it was not the organisation itself
 * @param similar whether the name only resembles what was typed
 */
record OrganisationHit(
        UUID id,
        String name,
        @Nullable String found,
        @Nullable String unit,
        boolean similar) {}
