package dk.fremdrift.accounts;

import static dk.fremdrift.accounts.AccountsFixtures.form;
import static dk.fremdrift.accounts.AccountsFixtures.voucher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.budget.SpentOnLines;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Booking and reversing on a real PostgreSQL. */
@SpringBootTest
@Import(TestDatabase.class)
class BookingTests {

    @Autowired
    LedgerService service;

    @Autowired
    AccountsQueries queries;

    @Autowired
    SpentOnLines spent;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase.Owner owner;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    AccountsFixtures given;
    UUID line;

    @BeforeEach
    void anApprovedLine() {
        given = new AccountsFixtures(jdbc, events, transaction);
        line = given.line("Underviser", 1_000_000);
    }

    @Test
    void anEntryIsBookedWithItsNumberAndChargesItsLine() {
        book(voucher(line, "B-1", 100, 25));
        assertThat(numbers()).containsExactly(1L);
        assertThat(spent.of(given.project)).containsOnly(java.util.Map.entry(line, Money.kroner(125)));
    }

    @Test
    void vatIsNotChargedWhereItIsNoCost() {
        given.version("DRAFT", false);
        book(voucher(line, "B-1", 100, 25));
        assertThat(spent.of(given.project)).containsEntry(line, Money.kroner(100));
    }

    @Test
    void aSecondClickIsTheSameEntry() {
        EntryForm form = voucher(line, "B-1", 100, 25);
        book(form);
        book(form);
        assertThat(numbers()).containsExactly(1L);
    }

    @Test
    void theSamePageSentWithAnotherContentIsRefused() {
        EntryForm form = voucher(line, "B-1", 100, 25);
        book(form);
        assertRefused(
                () -> book(form(form.entryId(), line, "B-1", Money.kroner(101), Money.kroner(25), null, false)),
                "accounts.entry.sentBefore");
    }

    @Test
    void thePageOfAnotherProjectDoesNotBookTwice() {
        EntryForm form = voucher(line, "B-1", 100, 25);
        book(form);
        var other = new AccountsFixtures(jdbc, events, transaction);
        UUID otherLine = other.line("Underviser", 100);
        assertRefused(
                () -> service.book(
                        other.project,
                        other.secretary.personId(),
                        form(form.entryId(), otherLine, "B-1", Money.kroner(100), Money.kroner(25), null, false)),
                "accounts.entry.sentBefore");
    }

    @Test
    void aDoubleClickAtTheSameInstantIsOneEntry() throws Exception {
        EntryForm form = voucher(line, "B-1", 100, 25);
        atOnce(IntStream.range(0, 8)
                .mapToObj(click -> (Callable<Object>) () -> service.book(given.project, person(), form))
                .toList());
        assertThat(numbers()).containsExactly(1L);
        assertThat(spent.of(given.project)).containsEntry(line, Money.kroner(125));
    }

    @Test
    void eightWhoBookAtOnceGetNumbersWithoutGapAndTheBalanceIsTheFullSum() throws Exception {
        UUID second = given.line("Materialer", 1_000_000);
        atOnce(IntStream.range(0, 8)
                .mapToObj(thread -> (Callable<Object>) () -> {
                    for (int i = 0; i < 25; i++) {
                        UUID on = i % 2 == 0 ? line : second;
                        assertThat(service.book(
                                        given.project,
                                        person(),
                                        form(
                                                Ids.next(),
                                                on,
                                                "B-" + thread + "-" + i,
                                                Money.oere(10_001 + i),
                                                Money.oere(2_500),
                                                null,
                                                false)))
                                .isEmpty();
                    }
                    return true;
                })
                .toList());
        assertThat(numbers())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(jdbc.sql("""
                                select count(*) from line_balance b
                                where b.project_id = ? and b.spent
                                    = (select sum(charged) from ledger_entry e where e.line_key = b.line_key)
                                """).param(given.project).query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void withoutAnApprovedLineNothingIsBooked() {
        assertRefused(() -> book(voucher(Ids.next(), "B-1", 100, 25)), "accounts.entry.noApprovedLine");
    }

    @Test
    void withoutAnApprovedBudgetNothingIsBooked() {
        var empty = new AccountsFixtures(jdbc, events, transaction);
        assertRefused(
                () -> service.book(empty.project, empty.secretary.personId(), voucher(line, "B-1", 100, 25)),
                "accounts.entry.noApprovedLine");
    }

    @Test
    void aLineThatTheNewBudgetDroppedTakesNoEntries() {
        given.lines.clear();
        given.line("Materialer", 100);
        assertRefused(() -> book(voucher(line, "B-1", 100, 25)), "accounts.entry.noApprovedLine");
    }

    @Test
    void aLineThatAnOpenSubmissionDropsTakesNoEntries() {
        UUID kept = given.line("Materialer", 10_000);
        given.version("SUBMITTED", true, kept);
        assertRefused(() -> book(voucher(line, "B-1", 100, 25)), "accounts.entry.lineIsGoing");
        book(voucher(kept, "B-1", 100, 25));
        assertThat(numbers()).containsExactly(1L);
    }

    @Test
    void inAPhaseThatIsNotOpenNothingIsBookedOrReversed() {
        UUID entry = book(voucher(line, "B-1", 100, 25));
        given.phaseBecomes("CLOSED");
        assertRefused(() -> book(voucher(line, "B-2", 100, 25)), "accounts.entry.phaseNotOpen");
        assertRefused(() -> service.reverse(given.project, person(), entry, "Fejl"), "accounts.reversal.phaseNotOpen");
    }

    @Test
    void beyondTheLineIsBookedOnlyAfterTheWarningAndStaysMarked() {
        UUID small = given.line("Forplejning", 100);
        EntryForm form = voucher(small, "B-1", 100, 25);
        BookingWarnings warnings = service.book(given.project, person(), form).orElseThrow();
        assertThat(warnings.beyond()).isEqualTo(Money.kroner(25));
        assertThat(numbers()).isEmpty();

        service.book(
                given.project,
                person(),
                form(form.entryId(), small, "B-1", Money.kroner(100), Money.kroner(25), Money.kroner(25), false));
        assertThat(queries.entry(given.project, form.entryId(), Locale.ROOT).beyondLine())
                .isTrue();
    }

    @Test
    void theSameVoucherFromTheSameSupplierIsAskedAbout() {
        book(voucher(line, "B-1", 100, 25));
        EntryForm again = voucher(line, "b-1", 90, 0);
        assertThat(service.book(given.project, person(), again).orElseThrow().duplicates())
                .containsExactly(1L);
        assertThat(service.book(
                        given.project,
                        person(),
                        form(again.entryId(), line, "b-1", Money.kroner(90), Money.ZERO, null, true)))
                .isEmpty();
        assertThat(numbers()).containsExactly(1L, 2L);
    }

    @Test
    void aReversedVoucherIsBookedAgainWithoutQuestions() {
        service.reverse(given.project, person(), book(voucher(line, "B-1", 100, 25)), "Forkert linje");
        book(voucher(line, "B-1", 100, 25));
        assertThat(numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aCreditNoteIsAskedAbout() {
        EntryForm credit = voucher(line, "K-1", -100, -25);
        assertThat(service.book(given.project, person(), credit).orElseThrow().credit())
                .isTrue();
        service.book(
                given.project,
                person(),
                form(credit.entryId(), line, "K-1", Money.kroner(-100), Money.kroner(-25), null, true));
        assertThat(spent.of(given.project)).containsEntry(line, Money.kroner(-125));
    }

    @Test
    void aReversalTakesTheWholeEntryBackOnce() {
        UUID entry = book(voucher(line, "B-1", 100, 25));
        UUID reversal = service.reverse(given.project, person(), entry, "Forkert linje");
        assertThat(service.reverse(given.project, person(), entry, "Forkert linje"))
                .isEqualTo(reversal);
        assertThat(numbers()).containsExactly(1L, 2L);
        assertThat(spent.of(given.project)).containsEntry(line, Money.ZERO);
        EntryRow row = queries.entry(given.project, entry, Locale.ROOT);
        assertThat(row.reversedById()).isEqualTo(reversal);
        assertRefused(
                () -> service.reverse(given.project, person(), entry, "En anden grund"),
                "accounts.reversal.alreadyDone");
    }

    @Test
    void twoWhoReverseAtOnceMakeOneReversal() throws Exception {
        UUID entry = book(voucher(line, "B-1", 100, 25));
        atOnce(IntStream.range(0, 8)
                .mapToObj(click -> (Callable<Object>) () -> service.reverse(given.project, person(), entry, "Fejl"))
                .toList());
        assertThat(numbers()).containsExactly(1L, 2L);
        assertThat(spent.of(given.project)).containsEntry(line, Money.ZERO);
    }

    @Test
    void anEntryOfAnotherProjectIsNotFound() {
        UUID entry = book(voucher(line, "B-1", 100, 25));
        var other = new AccountsFixtures(jdbc, events, transaction);
        other.line("Underviser", 100);
        assertThatThrownBy(() -> service.reverse(other.project, person(), entry, "Fejl"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> queries.entry(other.project, entry, Locale.ROOT))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void entriesAreNeverChangedOrDeletedByAnybody() {
        book(voucher(line, "B-1", 100, 25));
        for (JdbcClient anybody : List.of(jdbc, owner.jdbc())) {
            for (String attempt : List.of(
                    "update ledger_entry set text = 'x' where project_id = '%s'".formatted(given.project),
                    "delete from ledger_entry where project_id = '%s'".formatted(given.project),
                    "truncate ledger_entry cascade")) {
                assertThatThrownBy(() -> anybody.sql(attempt).update())
                        .as(attempt)
                        .isInstanceOf(DataAccessException.class);
            }
        }
        assertThat(numbers()).containsExactly(1L);
    }

    @Test
    void theDatabaseItselfRefusesAPhaseThatIsNotOpenAndAReversalThatDoesNotMirror() {
        UUID entry = book(voucher(line, "B-1", 100, 25));
        assertRefusedByDatabase(entry, "-99", "-25", "-124", "ledger_entry_reversal_mirrors");
        given.phaseBecomes("CLOSED");
        assertRefusedByDatabase(entry, "-100", "-25", "-125", "ledger_entry_phase_is_open");
        given.phaseBecomes("OPEN");
        UUID reversal = service.reverse(given.project, person(), entry, "Fejl");
        assertRefusedByDatabase(reversal, "100", "25", "125", "ledger_entry_reversal_mirrors");
        assertRefusedByDatabase(entry, "-100", "-25", "-125", "ledger_entry_reversed_once");
    }

    private void assertRefusedByDatabase(UUID reverses, String net, String vat, String charged, String constraint) {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into ledger_entry (id, project_id, number, line_key, phase_id, entry_date, voucher_number,
                                    supplier, text, net, vat, gross, charged, beyond_line, reverses, reason, booked_by, booked_at)
                                select gen_random_uuid(), project_id, 99, line_key, phase_id, entry_date, voucher_number, supplier,
                                    text, %1$s, %2$s, %1$s + %2$s, %3$s, false, id, 'Fejl', booked_by, booked_at
                                from ledger_entry where id = ?
                                """.formatted(net, vat, charged))
                        .param(reverses)
                        .update())
                .hasMessageContaining(constraint.equals("ledger_entry_reversed_once") ? constraint : "")
                .rootCause()
                .hasMessageMatching(
                        constraint.equals("ledger_entry_reversed_once")
                                ? "(?s).*ledger_entry_reversed_once.*"
                                : constraint.equals("ledger_entry_phase_is_open")
                                        ? "(?s).*the phase is not open.*"
                                        : "(?s).*a reversal mirrors its entry.*");
    }

    private UUID book(EntryForm form) {
        assertThat(service.book(given.project, person(), form)).isEmpty();
        return form.entryId();
    }

    private UUID person() {
        return given.secretary.personId();
    }

    private List<Long> numbers() {
        return jdbc.sql("select number from ledger_entry where project_id = ? order by number")
                .param(given.project)
                .query((row, at) -> row.getLong(1))
                .list();
    }

    private static void assertRefused(ThrowingCallable attempt, String key) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        ConflictException.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private static void atOnce(List<Callable<Object>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            for (Future<Object> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }
}
