package dk.fremdrift.accounts;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the secretary types from a voucher.
 *
 * @param entryId made by the page, so that a second click is the same entry
 * @param line the key of the budget line
 * @param gross may be left out; when typed it must be net and VAT together
 * @param beyondShown how far beyond the line the warning on the page said the entry would go; only so much is confirmed
 */
record EntryForm(
        @NotNull UUID entryId,
        @NotNull UUID line,

        @NotNull @TypedDay LocalDate entryDate,

        @NotBlank @Size(max = 60) String voucherNumber,
        @NotBlank @Size(max = 200) String supplier,
        @NotBlank @Size(max = 300) String entryText,
        @NotNull Money net,
        @NotNull Money vat,
        @Nullable Money gross,
        @Nullable Boolean confirmedBeyond,
        @Nullable Money beyondShown,
        @Nullable Boolean confirmedDuplicate,
        @Nullable Boolean confirmedCredit) {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Cleans the texts before they are judged: a field with nothing but spaces is an empty one. */
    @SuppressWarnings("NullAway") // not yet judged
    EntryForm {
        voucherNumber = Typed.line(voucherNumber);
        supplier = Typed.line(supplier);
        entryText = Typed.line(entryText);
    }

    /** An empty form for a voucher on the line, if one is chosen already. */
    @SuppressWarnings("NullAway") // not yet filled in
    static EntryForm blank(@Nullable UUID line) {
        return new EntryForm(Ids.next(), line, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Adds what only the fields together, or the day, can tell, as far as they are there. */
    void check(LocalDate today, BindingResult errors) {
        if (entryDate != null && entryDate.isAfter(today)) {
            Mistakes.add(errors, "entryDate", "accounts.entry.dateInFuture");
        } else if (entryDate != null && entryDate.isBefore(EARLIEST)) {
            Mistakes.add(errors, "entryDate", "accounts.entry.dateTooEarly");
        }
        if (net != null && vat != null) {
            checkAmounts(errors);
        }
    }

    private void checkAmounts(BindingResult errors) {
        if (net.amount().signum() * vat.amount().signum() < 0) {
            Mistakes.add(errors, "vat", "accounts.entry.vatOtherSign");
        }
        Money sum = voucher().gross();
        if (gross != null && !gross.equals(sum)) {
            Mistakes.add(errors, "gross", "accounts.entry.grossDiffers", sum.toString());
        }
        if (sum.compareTo(Money.MAX) > 0 || sum.negated().compareTo(Money.MAX) > 0) {
            Mistakes.add(errors, "net", "accounts.entry.tooLarge");
        }
    }

    /** The typed content. */
    Voucher voucher() {
        return new Voucher(entryDate, voucherNumber, supplier, entryText, net, vat);
    }
}
