package dk.fremdrift.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the tree.
 *
 * @param depth how many units it stands below
 * @param path the names of those, with its own last
 */
record UnitRow(
        UUID id,
        String name,
        @Nullable String kind,
        @Nullable String place,
        int depth,
        String path,
        int below) {}
