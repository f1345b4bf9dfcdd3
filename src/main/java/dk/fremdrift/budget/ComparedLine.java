package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line in two versions side by side.
 *
 * @param lineKey the line's identity, the same in both
 * @param before how it stands in the approved version, if it does
 * @param after how it stands in the version shown, if it does; one of the two it always does
 */
record ComparedLine(
        UUID lineKey, @Nullable LineText before, @Nullable LineText after) {

    /** What became of the line. */
    public Change change() {
        if (before == null) {
            return Change.NEW;
        }
        if (after == null) {
            return Change.REMOVED;
        }
        return before.equals(after) ? Change.UNCHANGED : Change.CHANGED;
    }

    /** The line as it stands now, or as it stood if it is removed. */
    public LineText text() {
        return Objects.requireNonNull(after != null ? after : before);
    }

    /** How much more the line is than before, in DKK; negative if it is less. */
    public Money difference() {
        return amount(after).minus(amount(before));
    }

    private static Money amount(@Nullable LineText line) {
        return line == null || line.amount() == null ? Money.ZERO : line.amount();
    }
}
