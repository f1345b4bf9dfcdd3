package dk.fremdrift.accounts;

import dk.fremdrift.shared.Money;
import java.time.LocalDate;

/**
 * What an entry takes from its voucher.
 *
 * @param number the voucher's own number, as the authority's files know it
 * @param net in DKK, below zero on a credit note
 * @param vat in DKK, with the sign of the net amount
 */
record Voucher(LocalDate date, String number, String supplier, String text, Money net, Money vat) {

    /** What the supplier asks for. */
    Money gross() {
        return net.plus(vat);
    }

    /** What the entry charges to its line: the gross amount where VAT is a cost of the project, else the net amount. */
    Money charged(boolean vatIsCost) {
        return vatIsCost ? gross() : net;
    }

    /** The voucher turned around, dated on the day of its reversal. */
    Voucher mirrored(LocalDate on) {
        return new Voucher(on, number, supplier, text, net.negated(), vat.negated());
    }
}
