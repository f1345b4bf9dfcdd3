package dk.fremdrift.overview;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project that the search has found.
 *
 * @param section the section of the description in which it was found, if it was not by number or title
 * @param excerpt words around the hit, in which hits stand between {@link #HIT} and {@link #END}
 * @param organisation the owner or partner by which it was found, if neither by number nor title
 * @param similar whether it only resembles what was typed
 */
record ProjectHit(
        UUID id,
        String number,
        String title,
        String status,
        @Nullable String section,
        @Nullable String excerpt,
        @Nullable String organisation,
        boolean similar) {

    /** Signs that nobody writes. */
    static final String HIT = "\uE000";

    static final String END = "\uE001";

    /** A stretch of the excerpt. */
    record Part(String text, boolean hit) {}

    /** The excerpt in stretches that are, and that are not, what was looked for. */
    public List<Part> parts() {
        return excerpt == null
                ? List.of()
                : Arrays.stream(excerpt.split("(?=" + HIT + ")|" + END))
                        .map(part -> part.startsWith(HIT) ? new Part(part.substring(1), true) : new Part(part, false))
                        .toList();
    }
}
