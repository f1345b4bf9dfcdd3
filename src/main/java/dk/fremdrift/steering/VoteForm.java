package dk.fremdrift.steering;

import dk.fremdrift.decision.Choice;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A vote, and what the member says with it. */
record VoteForm(
        @NotNull Choice choice, @Nullable @Size(max = 4000) String comment) {

    @SuppressWarnings("NullAway") // nothing chosen yet
    static VoteForm of(@Nullable Choice choice) {
        return new VoteForm(choice, null);
    }

    /** Whether the vote must be explained and is not: whoever sends back or rejects says why. */
    boolean lacksReason() {
        return (choice == Choice.SEND_BACK || choice == Choice.REJECT) && (comment == null || comment.isBlank());
    }
}
