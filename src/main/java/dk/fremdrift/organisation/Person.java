package dk.fremdrift.organisation;

import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
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

    private @Nullable String jobTitle;

    private @Nullable UUID organisationId;

    private @Nullable UUID accountId;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Person() {}

    Person(String name, @Nullable String email, @Nullable String jobTitle, @Nullable UUID organisationId) {
        this.name = name.strip();
        this.email = email;
        this.jobTitle = jobTitle;
        this.organisationId = organisationId;
    }

    /** From now on the account is this person's, and its name and address are the person's. */
    void logInAs(UUID account, String displayName, String address) {
        accountId = account;
        name = displayName.strip();
        email = address;
    }

    /** Where the person works, and as what. */
    void work(@Nullable String jobTitle, @Nullable UUID organisationId) {
        this.jobTitle = jobTitle;
        this.organisationId = organisationId;
    }

    /** Takes over what was not known before; what is known stays. */
    void learn(@Nullable String jobTitle, @Nullable UUID organisationId) {
        work(
                this.jobTitle == null ? jobTitle : this.jobTitle,
                this.organisationId == null ? organisationId : this.organisationId);
    }

    @Nullable Long getVersion() {
        return version;
    }

    UUID getId() {
        return id;
    }
}
