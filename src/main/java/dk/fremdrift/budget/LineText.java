package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line as people read it, on the page and in what is decided.
 *
 * @param costType the name of the cost type, missing in an incomplete draft
 * @param amount in DKK
 */
record LineText(
        @Nullable String costType,
        @Nullable String text,
        @Nullable Units units,
        @Nullable Money unitPrice,
        @Nullable Money amount,
        @Nullable String reason) {

    /** Whether nothing is missing, as a submission requires. */
    public boolean isComplete() {
        return costType != null && text != null && amount != null;
    }
}
