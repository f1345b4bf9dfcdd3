package dk.fremdrift.project;

import org.jspecify.annotations.Nullable;

/**
 * A field as it was before and after a change, as it is kept.
 *
 * @param kind how the values are read, see the audit module
 * @param before what was there; of an id the name of what it leads to, empty if that is gone
 * @param after what was there then, in the same way
 * @param eraser who has erased the values, if they have been erased
 * @param reason why they were erased
 */
record HistoryValue(
        String field,
        String kind,
        @Nullable String before,
        @Nullable String after,
        @Nullable String eraser,
        @Nullable String reason) {

    /** The same for somebody who may not read what it leads to. */
    HistoryValue outOfReach() {
        return new HistoryValue(
                field, "outOfReach", before == null ? null : "", after == null ? null : "", eraser, reason);
    }
}
