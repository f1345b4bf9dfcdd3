package dk.fremdrift.organisation;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who has a role somewhere. Exists without an account; the e-mail address tells who it is, never a CPR number. */
@Entity
class Person {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private String name;

    private @Nullable String email;

    private @Nullable UUID accountId;

    private @Nullable UUID mergedInto;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Person() {}

    Person(String name, @Nullable String email) {
        this.name = name.strip();
        this.email = email;
    }

    /** From now on the account is this person's, and its name and address are the person's. */
    void logInAs(UUID account, String displayName, String address) {
        accountId = account;
        name = displayName.strip();
        email = address;
    }

    /**
     * Who it is, as somebody has registered it.
     *
     * @throws ConflictException if there is an account, which says who it is
     */
    void identify(String fullName, @Nullable String address) {
        if (hasAccount()) {
            throw new ConflictException("organisation.person.hasAccount");
        }
        name = fullName.strip();
        email = address;
    }

    boolean isCalled(String fullName, @Nullable String address) {
        return name.equals(fullName.strip()) && Objects.equals(email, address);
    }

    /** Whether this is the same person as another registration, which stands for both. */
    boolean isMerged() {
        return mergedInto != null;
    }

    /** Whether somebody logs in as this person already. */
    boolean hasAccount() {
        return accountId != null;
    }

    @Nullable Long getVersion() {
        return version;
    }

    UUID getId() {
        return id;
    }
}
