package dk.fremdrift.organisation;

import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An authority, union or other body that owns projects, takes part in them or is represented in a steering group. */
@Entity
class Organisation {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private String name;

    @Enumerated(EnumType.STRING)
    private @Nullable OrganisationKind kind;

    private @Nullable String cvr;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Organisation() {}

    Organisation(String name) {
        this.name = name.strip();
    }

    void describe(OrganisationForm form) {
        name = form.organisationName().strip();
        kind = form.organisationKind();
        cvr = form.cvrNumber();
    }

    @Nullable Long getVersion() {
        return version;
    }

    UUID getId() {
        return id;
    }
}
