package dk.fremdrift.decision;

import org.jspecify.annotations.Nullable;

/** What a member of the steering group votes. */
public enum Choice {
    /** For approving what was submitted as it stands. */
    APPROVE(Outcome.APPROVED),
    /** For having it mended first. */
    SEND_BACK(Outcome.SENT_BACK),
    /** Against it. */
    REJECT(Outcome.REJECTED),
    /** For nothing; the member has voted all the same. */
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
