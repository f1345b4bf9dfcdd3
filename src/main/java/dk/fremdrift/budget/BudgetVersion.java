package dk.fremdrift.budget;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of a project's whole budget. A draft may be edited; from its submission on it is frozen. */
@Entity
class BudgetVersion {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID budgetId;

    private int number;

    @Enumerated(EnumType.STRING)
    private BudgetState state = BudgetState.DRAFT;

    private @Nullable UUID basedOn;

    private @Nullable UUID submissionId;

    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "budget_version_phase", joinColumns = @JoinColumn(name = "budget_version_id"))
    @Column(name = "phase_id")
    private Set<UUID> phases = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected BudgetVersion() {}

    BudgetVersion(UUID budgetId, int number, @Nullable UUID basedOn, Instant createdAt) {
        this.budgetId = budgetId;
        this.number = number;
        this.basedOn = basedOn;
        this.createdAt = createdAt;
    }

    /** Names the phases that the coming submission puts forward. */
    void putForward(Set<UUID> phaseIds) {
        requireDraft();
        phases.clear();
        phases.addAll(phaseIds);
    }

    /** Freezes the version: the submission is about exactly this. */
    void submit(UUID submission) {
        become(BudgetState.SUBMITTED);
        submissionId = submission;
    }

    /** The steering group has approved the version. */
    void approve() {
        become(BudgetState.APPROVED);
    }

    /** The steering group wants the version mended. */
    void sendBack() {
        become(BudgetState.SENT_BACK);
    }

    /** The steering group has rejected the version. */
    void reject() {
        become(BudgetState.REJECTED);
    }

    /** The submitter has taken the version back. */
    void withdraw() {
        become(BudgetState.WITHDRAWN);
    }

    /** A later version has been approved in this one's place. */
    void supersede() {
        become(BudgetState.SUPERSEDED);
    }

    /** @throws ConflictException if the version is frozen */
    void requireDraft() {
        if (state != BudgetState.DRAFT) {
            throw new ConflictException("budget.frozen");
        }
    }

    private void become(BudgetState next) {
        if (!state.canBecome(next)) {
            throw new ConflictException("budget.frozen");
        }
        state = next;
    }

    UUID getId() {
        return id;
    }

    int getNumber() {
        return number;
    }

    BudgetState getState() {
        return state;
    }

    Set<UUID> getPhases() {
        return Set.copyOf(phases);
    }

    @Nullable UUID getBasedOn() {
        return basedOn;
    }
}
