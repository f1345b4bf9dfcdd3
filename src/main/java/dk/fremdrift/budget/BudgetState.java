package dk.fremdrift.budget;

import java.util.Set;

/** The life of a budget version. What is no longer a draft is frozen. */
enum BudgetState {
    /** The leader is at work on it. */
    DRAFT,
    /** It awaits the decision of the steering group. */
    SUBMITTED,
    /** It is the budget that the accounts are kept by. */
    APPROVED,
    /** The group wants it mended; a draft goes on from it. */
    SENT_BACK,
    /** The group has said no. */
    REJECTED,
    /** The submitter has taken it back. */
    WITHDRAWN,
    /** It was approved once; a later version has taken its place. */
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
