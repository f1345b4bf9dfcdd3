package dk.fremdrift.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit in the tree.
 *
 * @param depth how many units it stands below
 * @param path the names of those, with its own last
 * @param employments how many employments there are in it and below it today
 */
record UnitRow(
        UUID id,
        String name,
        @Nullable String kind,
        @Nullable String place,
        int depth,
        String path,
        int below,
        int employments) {

    /** The names of the units it stands below; nothing if it stands below none. */
    @Nullable String above() {
        return depth == 0 ? null : path.substring(0, path.length() - name.length() - " › ".length());
    }
}
