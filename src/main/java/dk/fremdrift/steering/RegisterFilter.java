package dk.fremdrift.steering;

import dk.fremdrift.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the register is shown; it stands in the address.
 *
 * @param outcome an outcome or {@code WITHDRAWN}, or {@code null} for all
 * @param kind the kind of thing decided on, or {@code null} for all
 */
record RegisterFilter(@Nullable String outcome, @Nullable String kind) {

    RegisterFilter {
        outcome = Texts.clean(outcome);
        kind = Texts.clean(kind);
    }

    /** Whether nothing is left out. */
    public boolean isEmpty() {
        return outcome == null && kind == null;
    }
}
