package dk.fremdrift.budget;

import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post of the budget, such as salaries. Data, not code; never deleted, since old budgets name it, but retired. */
@Entity
class CostType {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private String nameDa;

    private String nameEn;

    private int position;

    private boolean active = true;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected CostType() {}

    CostType(String nameDa, String nameEn, int position) {
        revise(nameDa, nameEn, position, true);
    }

    /** Renames it, moves it in the order, retires it or takes it into use again. */
    final void revise(String danish, String english, int place, boolean inUse) {
        this.nameDa = danish;
        this.nameEn = english;
        this.position = place;
        this.active = inUse;
    }

    UUID getId() {
        return id;
    }

    @Nullable Long getVersion() {
        return version;
    }

    String getNameDa() {
        return nameDa;
    }

    String getNameEn() {
        return nameEn;
    }

    int getPosition() {
        return position;
    }

    boolean isActive() {
        return active;
    }
}
