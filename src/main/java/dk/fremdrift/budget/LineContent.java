package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a budget line says, whichever version it stands in. In a draft cost type, text and amount may be missing.
 *
 * @param lineKey the line's identity through all versions; entries point at it
 * @param units how many, or nothing where only an amount is given
 * @param unitPrice what one costs, in DKK; given exactly when the units are
 * @param amount in DKK; units times unit price, rounded once half up, where these are given
 * @param reason why the amount is below what has been spent, where it is
 */
record LineContent(
        UUID lineKey,
        UUID phaseId,
        @Nullable UUID costTypeId,
        @Nullable String text,
        @Nullable Units units,
        @Nullable Money unitPrice,
        @Nullable Money amount,
        @Nullable String reason,
        int position) {

    /** @throws IllegalArgumentException if units stand without unit price or the amount is not their product */
    LineContent {
        if ((units == null) != (unitPrice == null)) {
            throw new IllegalArgumentException("Units and unit price belong together");
        }
        if (units != null
                && unitPrice != null
                && !unitPrice.times(units.count()).equals(amount)) {
            throw new IllegalArgumentException("The amount is not units times unit price");
        }
    }

    /** A line as the history keeps it, with phase and cost type as they were called then. */
    record Facts(
            String phase,
            @Nullable String costType,
            @Nullable String lineText,
            @Nullable Units units,
            @Nullable Money unitPrice,
            @Nullable Money amount,
            @Nullable String reason) {}

    Facts facts(String phase, @Nullable String costType) {
        return new Facts(phase, costType, text, units, unitPrice, amount, reason);
    }

    /** Whether nothing is missing, as a submission requires of the phases it names. */
    boolean isComplete() {
        return costTypeId != null && text != null && amount != null;
    }

    /** Whether the line is set below what is spent, and nobody has said why. */
    boolean isBelowWithoutReason(Money spent) {
        return reason == null && amount != null && amount.compareTo(spent) < 0;
    }
}
