package dk.fremdrift.contribution;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Sha256;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to hand contributions in without an account: 256 random bits of which only the hash is kept, so that a link is
 * seen once, by whoever makes it.
 */
@Entity
class ContributionLink {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID callId;

    @Enumerated(EnumType.STRING)
    private LinkKind kind;

    private @Nullable String invited;

    /** The open link it was made by, of a way back to what was handed in. */
    private @Nullable UUID parentId;

    private byte[] tokenHash = new byte[0];

    private Instant issuedAt;

    private @Nullable Instant withdrawnAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ContributionLink() {}

    private ContributionLink(UUID callId, LinkKind kind, @Nullable String invited, Instant at) {
        this.callId = callId;
        this.kind = kind;
        this.invited = invited;
        this.issuedAt = at;
    }

    static ContributionLink inviting(UUID callId, String invited, Instant at) {
        return new ContributionLink(callId, LinkKind.INVITED, invited, at);
    }

    static ContributionLink open(UUID callId, Instant at) {
        return new ContributionLink(callId, LinkKind.OPEN, null, at);
    }

    /**
     * The way back to what is handed in by this link, the open one. Its token comes of the link's and of what the form has
     * sent: the same form sent again leads to the same place, and nobody who knows only one of them finds it.
     */
    ContributionLink wayBack(String token, UUID sending, Instant at) {
        var back = new ContributionLink(callId, LinkKind.HANDED_IN, null, at);
        back.parentId = id;
        back.tokenHash = Sha256.of(tokenBack(token, sending));
        return back;
    }

    static String tokenBack(String token, UUID sending) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(token + " " + sending));
    }

    /**
     * Gives the link a new token, which is nowhere else from now on; the one before leads nowhere.
     *
     * @throws ConflictException {@code contribution.link.isWithdrawn}
     */
    String issue(Instant at) {
        if (withdrawnAt != null) {
            throw new ConflictException("contribution.link.isWithdrawn");
        }
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        tokenHash = Sha256.of(token);
        issuedAt = at;
        return token;
    }

    /** Makes the link useless for good; what was handed in by it stays. Says whether it was of any use until now. */
    boolean withdraw(Instant at) {
        boolean working = withdrawnAt == null;
        if (working) {
            withdrawnAt = at;
        }
        return working;
    }

    @Nullable UUID getParentId() {
        return parentId;
    }

    LinkKind getKind() {
        return kind;
    }

    UUID getCallId() {
        return callId;
    }

    @Nullable String getInvited() {
        return invited;
    }

    UUID getId() {
        return id;
    }
}
