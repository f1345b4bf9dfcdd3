package dk.fremdrift.steering;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of an interest.
 *
 * @param recusalReason what the interest is, as far as the member wants to say it
 */
record RecusalForm(@Nullable @Size(max = 1000) String recusalReason) {

    static final RecusalForm EMPTY = new RecusalForm(null);
}
