package dk.fremdrift.budget;

import java.util.Set;

/** The life of a budget version. What is no longer a draft is frozen. */
enum BudgetState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    SENT_BACK,
    REJECTED,
    WITHDRAWN,
    SUPERSEDED;

    boolean canBecome(BudgetState state) {
        return next().contains(state);
    }

    private Set<BudgetState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(APPROVED, SENT_BACK, REJECTED, WITHDRAWN);
            case APPROVED -> Set.of(SUPERSEDED);
            case SENT_BACK, REJECTED, WITHDRAWN, SUPERSEDED -> Set.of();
        };
    }
}
