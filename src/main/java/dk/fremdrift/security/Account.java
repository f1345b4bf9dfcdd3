package dk.fremdrift.security;

import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's way in: a name, an e-mail address and, once chosen, a password. Never deleted, only locked. */
@Entity
class Account {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private String username;

    private String email;

    private String displayName;

    private @Nullable String passwordHash;

    private boolean locked;

    private String language = "da";

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Account() {}

    /** An account without a password: nobody can log in by it before one is chosen through a one-time link. */
    Account(String username, String email, String displayName, Instant createdAt) {
        this.username = fold(username);
        this.email = email.strip();
        this.displayName = displayName.strip();
        this.createdAt = createdAt;
    }

    /** One spelling for what people type in many: user names and e-mail addresses are compared folded. */
    static String fold(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    void revise(String username, String email, String displayName) {
        this.username = fold(username);
        this.email = email.strip();
        this.displayName = displayName.strip();
    }

    void choosePassword(String hash) {
        passwordHash = hash;
    }

    /** The old password stops working at once, before a new one is chosen. */
    void forgetPassword() {
        passwordHash = null;
    }

    void lock() {
        locked = true;
    }

    void unlock() {
        locked = false;
    }

    UUID getId() {
        return id;
    }

    @Nullable Long getVersion() {
        return version;
    }

    String getUsername() {
        return username;
    }

    String getEmail() {
        return email;
    }

    String getDisplayName() {
        return displayName;
    }

    @Nullable String getPasswordHash() {
        return passwordHash;
    }

    boolean isLocked() {
        return locked;
    }
}
