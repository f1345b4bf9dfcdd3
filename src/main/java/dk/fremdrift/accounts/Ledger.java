package dk.fremdrift.accounts;

import dk.fremdrift.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The book of one project: gives its entries their numbers, from 1 and without gap. */
@Entity
class Ledger {

    @Id
    private UUID projectId;

    @Version
    private @Nullable Long version;

    private long lastNumber;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Ledger() {}

    Ledger(UUID projectId) {
        this.projectId = projectId;
    }

    /** Books what is written on the voucher, on the line that carries it. */
    LedgerEntry book(UUID entryId, LineBalance line, Voucher voucher, Money charged, UUID bookedBy, Instant bookedAt) {
        boolean beyond = line.beyondAfter(charged) != null;
        line.charge(charged);
        return new LedgerEntry(entryId, nextNumber(), line, voucher, charged, beyond, bookedBy, bookedAt);
    }

    /** Books the mirror image of an entry, so that the two together charge nothing. */
    LedgerEntry reverse(LedgerEntry entry, LineBalance line, Reversal reversal, UUID bookedBy, Instant bookedAt) {
        Money charged = entry.getCharged().negated();
        boolean beyond = line.beyondAfter(charged) != null;
        LedgerEntry mirror = entry.mirror(nextNumber(), reversal, beyond, bookedBy, bookedAt);
        line.charge(charged);
        return mirror;
    }

    private long nextNumber() {
        return ++lastNumber;
    }
}
