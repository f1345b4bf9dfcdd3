package dk.fremdrift.accounts;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One entry in a project's ledger. It is never changed and never deleted; a mistake is reversed. */
@Entity
@Immutable
class LedgerEntry {

    @Id
    private UUID id;

    private UUID projectId;

    private long number;

    private UUID lineKey;

    private UUID phaseId;

    @Column(name = "entry_date")
    private LocalDate date;

    private String voucherNumber;

    private String supplier;

    private String text;

    private Money net;

    private Money vat;

    private Money gross;

    private Money charged;

    private boolean beyondLine;

    private @Nullable UUID reverses;

    private @Nullable String reason;

    private UUID bookedBy;

    private Instant bookedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected LedgerEntry() {}

    LedgerEntry(
            UUID id,
            long number,
            LineBalance line,
            Voucher voucher,
            Money charged,
            boolean beyondLine,
            UUID bookedBy,
            Instant bookedAt) {
        this(
                id,
                number,
                line.getProjectId(),
                line.getLineKey(),
                line.getPhaseId(),
                voucher,
                charged,
                beyondLine,
                bookedBy,
                bookedAt);
    }

    private LedgerEntry(
            LedgerEntry original, long number, Reversal reversal, boolean beyondLine, UUID bookedBy, Instant bookedAt) {
        this(
                reversal.entryId(),
                number,
                original.projectId,
                original.lineKey,
                original.phaseId,
                original.voucher().mirrored(reversal.on()),
                original.charged.negated(),
                beyondLine,
                bookedBy,
                bookedAt);
        this.reverses = original.id;
        this.reason = reversal.reason();
    }

    private LedgerEntry(
            UUID id,
            long number,
            UUID projectId,
            UUID lineKey,
            UUID phaseId,
            Voucher voucher,
            Money charged,
            boolean beyondLine,
            UUID bookedBy,
            Instant bookedAt) {
        this.id = id;
        this.projectId = projectId;
        this.number = number;
        this.lineKey = lineKey;
        this.phaseId = phaseId;
        this.date = voucher.date();
        this.voucherNumber = voucher.number();
        this.supplier = voucher.supplier();
        this.text = voucher.text();
        this.net = voucher.net();
        this.vat = voucher.vat();
        this.gross = voucher.gross();
        this.charged = charged;
        this.beyondLine = beyondLine;
        this.bookedBy = bookedBy;
        this.bookedAt = bookedAt;
    }

    /**
     * The entry that takes this one back, whole.
     *
     * @throws ConflictException if this entry is itself a reversal
     */
    LedgerEntry mirror(long withNumber, Reversal reversal, boolean beyond, UUID by, Instant at) {
        if (reverses != null) {
            throw new ConflictException("accounts.reversal.ofReversal");
        }
        return new LedgerEntry(this, withNumber, reversal, beyond, by, at);
    }

    /** Whether this entry is what a second click on the same form would have booked. */
    boolean isSame(UUID project, UUID line, Voucher other, UUID by) {
        return reverses == null
                && projectId.equals(project)
                && lineKey.equals(line)
                && voucher().equals(other)
                && bookedBy.equals(by);
    }

    /** Whether this reversal is what a second click on the same page would have booked. */
    boolean isSameReversal(String why, UUID by) {
        return why.equals(reason) && bookedBy.equals(by);
    }

    private Voucher voucher() {
        return new Voucher(date, voucherNumber, supplier, text, net, vat);
    }

    UUID getId() {
        return id;
    }

    UUID getProjectId() {
        return projectId;
    }

    long getNumber() {
        return number;
    }

    UUID getLineKey() {
        return lineKey;
    }

    UUID getPhaseId() {
        return phaseId;
    }

    Money getCharged() {
        return charged;
    }
}
