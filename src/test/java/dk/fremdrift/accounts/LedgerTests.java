package dk.fremdrift.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.budget.BudgetApproved.ApprovedLine;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

/** What the ledger's own objects promise, without a database. */
class LedgerTests {

    static final LocalDate DAY = LocalDate.of(2014, 10, 1);
    static final UUID SECRETARY = Ids.next();

    Ledger ledger = new Ledger(Ids.next());
    LineBalance line = line(1_000);

    @BeforeTry
    void anEmptyBook() {
        ledger = new Ledger(Ids.next());
        line = line(1_000);
    }

    @Example
    void entriesAreNumberedFromOneWithoutGap() {
        assertThat(List.of(book(100), book(200), reverse(book(300))))
                .extracting(LedgerEntry::getNumber)
                .containsExactly(1L, 2L, 4L);
    }

    @Example
    void whatIsSpentExactlyUpToTheLineIsNotBeyondIt() {
        assertThat(line.beyondAfter(Money.kroner(1_000))).isNull();
        assertThat(book(1_000)).extracting("beyondLine").isEqualTo(false);
    }

    @Example
    void oneOereBeyondTheLineIsMarked() {
        assertThat(line.beyondAfter(Money.oere(100_001))).isEqualTo(Money.oere(1));
        assertThat(book(Money.oere(100_001))).extracting("beyondLine").isEqualTo(true);
    }

    @Example
    void aCreditNoteIsNeverBeyondTheLine() {
        book(2_000);
        assertThat(book(-100)).extracting("beyondLine").isEqualTo(false);
        assertThat(line.getSpent()).isEqualTo(Money.kroner(1_900));
    }

    @Example
    void aReversalIsNotReversed() {
        LedgerEntry reversal = reverse(book(100));
        assertThatThrownBy(() -> reverse(reversal))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        e -> assertThat(e.messageKey()).isEqualTo("accounts.reversal.ofReversal"));
        assertThat(line.getSpent()).isEqualTo(Money.ZERO);
    }

    @Example
    void aReversalIsDatedOnTheDayItIsDone() {
        assertThat(reverse(book(100))).extracting("date").isEqualTo(DAY.plusDays(30));
    }

    @Example
    void aDroppedLineHasNothingApprovedAndKeepsWhatIsSpent() {
        book(100);
        line.drop();
        assertThat(line.isInBudget()).isFalse();
        assertThat(line.getApproved()).isEqualTo(Money.ZERO);
        assertThat(line.getSpent()).isEqualTo(Money.kroner(100));
    }

    @Property
    void aBalanceIsAlwaysTheSumOfItsEntries(@ForAll("charges") @Size(max = 40) List<Money> charges, @ForAll long pick) {
        List<LedgerEntry> entries = new ArrayList<>();
        for (Money charge : charges) {
            entries.add(book(charge));
            if ((charge.amount().unscaledValue().longValue() ^ pick) % 3 == 0) {
                entries.add(reverse(entries.getLast()));
            }
        }
        assertThat(line.getSpent())
                .isEqualTo(entries.stream().map(LedgerEntry::getCharged).reduce(Money.ZERO, Money::plus));
    }

    @Property
    void anEntryAndItsReversalChargeNothing(@ForAll("charges") @Size(min = 1, max = 20) List<Money> charges) {
        charges.forEach(this::book);
        Money before = line.getSpent();
        reverse(book(charges.getFirst()));
        assertThat(line.getSpent()).isEqualTo(before);
    }

    @Property
    void aVoucherChargesItsGrossOrItsNetAmount(@ForAll("amounts") Money net, @ForAll("amounts") Money vat) {
        var voucher = new Voucher(DAY, "1", "Leverandør", "Tekst", net, vat);
        assertThat(voucher.charged(true)).isEqualTo(net.plus(vat));
        assertThat(voucher.charged(false)).isEqualTo(net);
        assertThat(voucher.mirrored(DAY).charged(true).plus(voucher.charged(true)))
                .isEqualTo(Money.ZERO);
        assertThat(voucher.mirrored(DAY).gross()).isEqualTo(voucher.gross().negated());
    }

    @Provide
    Arbitrary<List<Money>> charges() {
        return amounts().filter(amount -> !amount.isZero()).list();
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(-100_000_000, 100_000_000).map(Money::oere);
    }

    private LedgerEntry book(long kroner) {
        return book(Money.kroner(kroner));
    }

    private LedgerEntry book(Money net) {
        var voucher = new Voucher(DAY, "1", "Leverandør", "Tekst", net, Money.ZERO);
        return ledger.book(Ids.next(), line, voucher, voucher.charged(true), SECRETARY, Instant.EPOCH);
    }

    private LedgerEntry reverse(LedgerEntry entry) {
        return ledger.reverse(
                entry, line, new Reversal(Ids.next(), DAY.plusDays(30), "Forkert linje"), SECRETARY, Instant.EPOCH);
    }

    static LineBalance line(long approved) {
        return new LineBalance(
                Ids.next(),
                new ApprovedLine(Ids.next(), Ids.next(), Ids.next(), "Løn til underviser", Money.kroner(approved), 0));
    }
}
