package dk.fremdrift.budget;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.Texts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a leader says about the whole budget.
 *
 * @param frame in DKK
 * @param frameSource where the frame is said, such as a grant letter
 * @param vatIsCost whether entries charge VAT; not sent where it can no longer be chosen
 */
record BudgetForm(
        @Nullable Money frame,
        @Size(max = 300) @Nullable String frameSource,
        @Nullable Boolean vatIsCost,
        @Nullable Long version) {

    BudgetForm {
        frameSource = Texts.clean(frameSource);
    }

    static final BudgetForm EMPTY = new BudgetForm(null, null, true, null);

    static BudgetForm of(Budget budget) {
        return new BudgetForm(budget.getFrame(), budget.getFrameSource(), budget.isVatIsCost(), budget.getVersion());
    }

    /** What the annotations cannot say: a frame is above zero, and a source is a source of something. */
    void check(BindingResult errors) {
        if (frame != null && (frame.isNegative() || frame.isZero())) {
            Mistakes.add(errors, "frame", "budget.frame.positive");
        }
        if (frame == null && frameSource != null && !errors.hasFieldErrors("frame")) {
            Mistakes.add(errors, "frame", "budget.frame.missing");
        }
    }
}
