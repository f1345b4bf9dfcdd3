package dk.fremdrift.budget;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one budget of a project: its frame, if one is known, and whether VAT is a cost. The lines stand in versions. */
@Entity
class Budget {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    private @Nullable Money frame;

    private @Nullable String frameSource;

    private boolean vatIsCost = true;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Budget() {}

    Budget(UUID projectId) {
        this.projectId = projectId;
    }

    /** Sets what the project has been granted, in DKK, and where that is said; no frame is not a frame of zero. */
    void frame(@Nullable Money amount, @Nullable String source) {
        this.frame = amount;
        this.frameSource = source;
    }

    /** Says whether entries will be charged with VAT. */
    void chargeVat(boolean isCost) {
        this.vatIsCost = isCost;
    }

    UUID getId() {
        return id;
    }

    UUID getProjectId() {
        return projectId;
    }

    @Nullable Long getVersion() {
        return version;
    }

    @Nullable Money getFrame() {
        return frame;
    }

    @Nullable String getFrameSource() {
        return frameSource;
    }

    boolean isVatIsCost() {
        return vatIsCost;
    }
}
