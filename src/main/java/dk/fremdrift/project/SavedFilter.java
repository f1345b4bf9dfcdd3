package dk.fremdrift.project;

import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody has narrowed the list of projects to, under a name. */
@Entity
class SavedFilter {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID accountId;

    private String name;

    /** As it stands in the address of the list. */
    private String query;

    private boolean shared;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SavedFilter() {}

    @SuppressWarnings("NullAway.Init") // revise sets the name
    SavedFilter(UUID accountId, SavedFilterForm form, String query) {
        this.accountId = accountId;
        this.query = query;
        revise(form);
    }

    void revise(SavedFilterForm form) {
        name = form.filterName().strip();
        shared = form.isShared();
    }

    UUID getId() {
        return id;
    }

    String getName() {
        return name;
    }

    String getQuery() {
        return query;
    }

    boolean isShared() {
        return shared;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
