package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import java.util.List;

/**
 * Two versions of a budget side by side, phase by phase.
 *
 * @param before the sum of the approved version, in DKK
 * @param after the sum of the version shown, in DKK
 */
record Comparison(List<ComparedPhase> phases, Money before, Money after) {

    /** How much more the whole budget is than before, in DKK. */
    public Money difference() {
        return after.minus(before);
    }

    /** Whether there is any line at all. */
    public boolean isEmpty() {
        return phases.stream().allMatch(phase -> phase.lines().isEmpty());
    }
}
