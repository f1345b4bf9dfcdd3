package dk.fremdrift.security;

import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A global role that an account holds from its first to its last day, Copenhagen time, unless it is ended before. */
@Entity
class AccountRole {

    /** In SQL, whether the role {@code r} is held on the day :today. */
    static final String HELD =
            "r.ended_at is null and :today between r.valid_from and coalesce(r.valid_to, 'infinity')";

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private GlobalRole role;

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AccountRole() {}

    AccountRole(UUID accountId, GlobalRole role, LocalDate validFrom, @Nullable LocalDate validTo) {
        this.accountId = accountId;
        this.role = role;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** Ends the role at once, not at the end of the day; what it was stays known. */
    void end(Instant at) {
        endedAt = at;
    }

    /** Whether the role has not been ended and its last day has not passed. */
    boolean isOpen(LocalDate today) {
        return endedAt == null && (validTo == null || !validTo.isBefore(today));
    }

    UUID getId() {
        return id;
    }

    UUID getAccountId() {
        return accountId;
    }

    GlobalRole getRole() {
        return role;
    }
}
