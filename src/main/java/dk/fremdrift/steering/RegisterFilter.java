package dk.fremdrift.steering;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the register is shown; it stands in the address.
 *
 * @param outcome an outcome or {@code WITHDRAWN}, or {@code null} for all
 * @param kind the kind of thing decided on, or {@code null} for all
 * @param page from 1, as it stands in the address
 */
record RegisterFilter(
        @Nullable String outcome,
        @Nullable String kind,
        @Nullable String page) {

    RegisterFilter {
        outcome = outcome == null || outcome.isBlank() ? null : outcome;
        kind = kind == null || kind.isBlank() ? null : kind;
    }

    /** The number of the page, from 1; the first one if the address says nothing readable. */
    public int number() {
        return page != null && page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
    }

    /** Whether nothing is left out. */
    public boolean isEmpty() {
        return outcome == null && kind == null;
    }
}
