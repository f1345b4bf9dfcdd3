package dk.fremdrift.budget;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.Texts;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

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
        text = Texts.clean(text);
        reason = Texts.clean(reason);
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
    public @Nullable Money total() {
        return units != null && unitPrice != null ? unitPrice.times(units.count()) : amount;
    }

    /** What the annotations cannot say: the fields that belong together, that no line is below zero or says nothing. */
    void check(BindingResult errors) {
        if (!errors.hasErrors()
                && costType == null
                && text == null
                && units == null
                && unitPrice == null
                && amount == null) {
            errors.reject("budget.line.nothing");
        }
        checkNotNegative("unitPrice", unitPrice, errors);
        checkNotNegative("amount", amount, errors);
        if (errors.hasFieldErrors("units") || errors.hasFieldErrors("unitPrice") || errors.hasFieldErrors("amount")) {
            return;
        }
        Money total = total();
        if (units != null && unitPrice == null) {
            Mistakes.add(errors, "unitPrice", "budget.line.unitPriceMissing");
        } else if (units == null && unitPrice != null) {
            Mistakes.add(errors, "units", "budget.line.unitsMissing");
        } else if (units != null && amount != null && !amount.equals(total)) {
            Mistakes.add(errors, "amount", "budget.line.amountDiffers", String.valueOf(total));
        } else if (total != null && total.compareTo(Money.MAX) > 0) {
            Mistakes.add(errors, "units", "budget.line.tooLarge");
        }
    }

    /** Whoever sets a line below what is spent, in DKK, says why. */
    void checkAgainst(Money spent, BindingResult errors) {
        Money total = total();
        if (reason == null && total != null && total.compareTo(spent) < 0) {
            Mistakes.add(errors, "reason", "budget.line.reasonMissing", spent.toString());
        }
    }

    private static void checkNotNegative(String field, @Nullable Money money, BindingResult errors) {
        if (money != null && money.isNegative()) {
            Mistakes.add(errors, field, "budget.line.negative");
        }
    }
}
