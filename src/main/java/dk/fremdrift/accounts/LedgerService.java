package dk.fremdrift.accounts;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.budget.VatRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.NotFoundException;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books and reverses. Every change locks the project's book first and the line after it, so that numbers have no gap,
 * balances equal their entries, and the same form sent twice is one entry.
 */
@Service
@Transactional
class LedgerService {

    private final Ledgers ledgers;
    private final LineBalances balances;
    private final LedgerEntries entries;
    private final BookingFacts facts;
    private final VatRule vatRule;
    private final AuditTrail audit;
    private final EntityManager store;
    private final Clock clock;

    LedgerService(
            Ledgers ledgers,
            LineBalances balances,
            LedgerEntries entries,
            BookingFacts facts,
            VatRule vatRule,
            AuditTrail audit,
            EntityManager store,
            Clock clock) {
        this.ledgers = ledgers;
        this.balances = balances;
        this.entries = entries;
        this.facts = facts;
        this.vatRule = vatRule;
        this.audit = audit;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Books the entry, or finds it already booked by an earlier click.
     *
     * @return the warnings that must be confirmed first; empty when the entry stands in the ledger
     * @throws ConflictException if the line is not approved or its phase not open, or the same form was sent before
     *     with another content
     */
    Optional<BookingWarnings> book(UUID projectId, UUID personId, EntryForm form) {
        Ledger ledger =
                ledgers.findLocked(projectId).orElseThrow(() -> new ConflictException("accounts.entry.noApprovedLine"));
        Optional<LedgerEntry> earlier = entries.findById(form.entryId());
        if (earlier.isPresent()) {
            if (!earlier.get().isSame(projectId, form.line(), form.voucher(), personId)) {
                throw new ConflictException("accounts.entry.sentBefore");
            }
            return Optional.empty();
        }
        LineBalance line = bookableLine(projectId, form.line());
        Voucher voucher = form.voucher();
        Money charged = voucher.charged(vatRule.isCost(projectId));
        if (charged.isZero()) {
            throw new ConflictException("accounts.entry.chargesNothing");
        }
        BookingWarnings warnings = warnings(line, voucher, charged);
        if (!warnings.areConfirmedBy(form)) {
            return Optional.of(warnings);
        }
        keep(ledger.book(form.entryId(), line, voucher, charged, personId, clock.instant()), "accounts.booked");
        return Optional.empty();
    }

    /**
     * Takes an entry back, whole and once, with today's date; an earlier click of the same person counts as this one.
     *
     * @return the entry that does it
     * @throws NotFoundException if the project has no such entry
     * @throws ConflictException if it is already reversed, is itself a reversal, or its phase is not open
     */
    UUID reverse(UUID projectId, UUID personId, UUID entryId, String reason) {
        Ledger ledger = ledgers.findLocked(projectId).orElseThrow(() -> new NotFoundException("entry", entryId));
        LedgerEntry entry = entries.findByIdAndProjectId(entryId, projectId)
                .orElseThrow(() -> new NotFoundException("entry", entryId));
        Optional<LedgerEntry> earlier = entries.findByReverses(entryId);
        if (earlier.isPresent()) {
            if (!earlier.get().isSameReversal(reason, personId)) {
                throw new ConflictException("accounts.reversal.alreadyDone");
            }
            return earlier.get().getId();
        }
        if (!facts.lock(entry.getPhaseId(), entry.getLineKey()).phaseIsOpen()) {
            throw new ConflictException("accounts.reversal.phaseNotOpen");
        }
        LineBalance line = balances.findLocked(entry.getLineKey(), projectId).orElseThrow();
        var reversal = new Reversal(Ids.next(), LocalDate.now(clock), reason);
        return keep(ledger.reverse(entry, line, reversal, personId, clock.instant()), "accounts.reversed");
    }

    private LineBalance bookableLine(UUID projectId, UUID lineKey) {
        LineBalance line = balances.findLocked(lineKey, projectId)
                .filter(LineBalance::isInBudget)
                .orElseThrow(() -> new ConflictException("accounts.entry.noApprovedLine"));
        BookingFacts.Facts now = facts.lock(line.getPhaseId(), lineKey);
        if (!now.phaseIsOpen()) {
            throw new ConflictException("accounts.entry.phaseNotOpen");
        }
        if (now.droppedBySubmitted()) {
            throw new ConflictException("accounts.entry.lineIsGoing");
        }
        return line;
    }

    private BookingWarnings warnings(LineBalance line, Voucher voucher, Money charged) {
        List<Long> duplicates = facts.duplicates(line.getProjectId(), voucher);
        return new BookingWarnings(
                line.getApproved(),
                line.getSpent(),
                charged,
                line.beyondAfter(charged),
                duplicates,
                charged.isNegative());
    }

    private UUID keep(LedgerEntry entry, String action) {
        store.persist(entry);
        audit.record(
                action,
                "ledgerEntry",
                entry.getId(),
                entry.getProjectId(),
                Map.of(
                        "number",
                        Long.toString(entry.getNumber()),
                        "charged",
                        entry.getCharged().amount().toPlainString()));
        return entry.getId();
    }
}
