package dk.fremdrift.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the draft as its page needs it.
 *
 * @param readIn the draft it stands in
 * @param form what is stored, as the form shows it
 * @param phase the phase as a heading
 * @param costType the name of its cost type, if one is chosen
 * @param settled whether the cost type can no longer be changed: the line was put forward or approved under it
 */
record EditedLine(
        UUID readIn, LineForm form, String phase, @Nullable String costType, boolean settled) {}
