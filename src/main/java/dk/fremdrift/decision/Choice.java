package dk.fremdrift.decision;

import org.jspecify.annotations.Nullable;

/** What a member of the steering group votes. */
public enum Choice {
    APPROVE(Outcome.APPROVED),
    SEND_BACK(Outcome.SENT_BACK),
    REJECT(Outcome.REJECTED),
    ABSTAIN(null);

    private final @Nullable Outcome outcome;

    Choice(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    /** The outcome that the vote supports, or {@code null} if the member abstains. */
    public @Nullable Outcome outcome() {
        return outcome;
    }
}
