package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What a leader types about a line. Everything may be missing as long as the line is a draft; either units and unit
 * price, or an amount.
 *
 * @param phase the phase of a new line; an old one keeps its own
 */
record LineForm(
        @Nullable UUID phase,
        @Nullable UUID costType,
        @Size(max = 300) @Nullable String text,
        @Nullable Units units,
        @Nullable Money unitPrice,
        @Nullable Money amount,
        @Size(max = 1000) @Nullable String reason,
        @Nullable Long version) {

    LineForm {
        text = stripped(text);
        reason = stripped(reason);
    }

    /** An empty form for a new line in a phase. */
    static LineForm in(@Nullable UUID phase) {
        return new LineForm(phase, null, null, null, null, null, null, null);
    }

    /** The line as the form says it. */
    LineContent content(UUID lineKey, UUID phaseId, int position) {
        return new LineContent(lineKey, phaseId, costType, text, units, unitPrice, total(), reason, position);
    }

    /** What the line costs in DKK: units times unit price, rounded once half up, or the amount. */
    @Nullable Money total() {
        return units != null && unitPrice != null ? unitPrice.times(units.count()) : amount;
    }

    /** What the annotations cannot say: the fields that belong together, and that no line is below zero. */
    void check(Errors errors) {
        checkNotNegative("unitPrice", unitPrice, errors);
        checkNotNegative("amount", amount, errors);
        if (errors.hasFieldErrors("units") || errors.hasFieldErrors("unitPrice") || errors.hasFieldErrors("amount")) {
            return;
        }
        if (units != null && unitPrice == null) {
            errors.rejectValue("unitPrice", "budget.line.unitPriceMissing");
        } else if (units == null && unitPrice != null) {
            errors.rejectValue("units", "budget.line.unitsMissing");
        } else if (units != null && amount != null && !amount.equals(total())) {
            errors.rejectValue("amount", "budget.line.amountDiffers", new Object[] {String.valueOf(total())}, null);
        } else if (total() != null && total().compareTo(Money.MAX) > 0) {
            errors.rejectValue("units", "budget.line.tooLarge");
        }
    }

    /** Whoever sets a line below what is spent says why. */
    void checkAgainst(Money spent, Errors errors) {
        Money total = total();
        if (reason == null && total != null && total.compareTo(spent) < 0) {
            errors.rejectValue("reason", "budget.line.reasonMissing", new Object[] {spent.toString()}, null);
        }
    }

    private static void checkNotNegative(String field, @Nullable Money money, Errors errors) {
        if (money != null && money.isNegative()) {
            errors.rejectValue(field, "budget.line.negative");
        }
    }

    private static @Nullable String stripped(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
