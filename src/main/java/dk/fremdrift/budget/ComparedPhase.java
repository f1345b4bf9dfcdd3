package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import java.util.List;
import java.util.UUID;

/**
 * The lines of a phase in two versions side by side.
 *
 * @param label the phase as a heading
 * @param before the phase's sum in the approved version, in DKK
 * @param after the phase's sum in the version shown, in DKK
 */
record ComparedPhase(UUID id, String label, List<ComparedLine> lines, Money before, Money after) {

    /** How much more the phase costs than before, in DKK. */
    public Money difference() {
        return after.minus(before);
    }

    /** Whether any line is new, changed or removed. */
    public boolean isChanged() {
        return lines.stream().anyMatch(line -> line.change() != Change.UNCHANGED);
    }

    /** Whether any line that will stand lacks cost type, text or amount. */
    public boolean isIncomplete() {
        return lines.stream()
                .anyMatch(line -> line.after() != null && !line.after().isComplete());
    }

    /** Whether no line of the phase will stand. */
    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.after() == null);
    }
}
