package dk.fremdrift.accounts;

import dk.fremdrift.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody must have read and confirmed before an unusual entry is booked.
 *
 * @param approved on the line, in DKK
 * @param spent on the line before this entry
 * @param charged by this entry
 * @param beyond how far the line would be overspent afterwards, or {@code null} if it would not
 * @param duplicates the numbers of entries that are not reversed and have the same supplier and voucher number
 * @param credit whether the amount is below zero, as on a credit note
 */
record BookingWarnings(
        Money approved,
        Money spent,
        Money charged,
        @Nullable Money beyond,
        List<Long> duplicates,
        boolean credit) {

    /** Whether the form confirms all of it. */
    boolean areConfirmedBy(EntryForm form) {
        return (beyond == null || confirmsBeyond(form, beyond))
                && (duplicates.isEmpty() || Boolean.TRUE.equals(form.confirmedDuplicate()))
                && (!credit || Boolean.TRUE.equals(form.confirmedCredit()));
    }

    // Somebody else may have booked on the line since the warning was shown: only what was shown is confirmed
    private static boolean confirmsBeyond(EntryForm form, Money beyond) {
        Money shown = form.beyondShown();
        return Boolean.TRUE.equals(form.confirmedBeyond()) && shown != null && shown.compareTo(beyond) >= 0;
    }
}
