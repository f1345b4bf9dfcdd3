package dk.fremdrift.project;

import org.jspecify.annotations.Nullable;

/**
 * A field as it was before and after a change, as it is kept.
 *
 * @param kind how the values are read, see the audit module
 * @param erased whether the values have been erased
 */
record HistoryValue(
        String field,
        String kind,
        @Nullable String before,
        @Nullable String after,
        boolean erased) {}
