package dk.fremdrift.steering;

import dk.fremdrift.decision.Choice;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vote, and what the member says with it.
 *
 * @param latest the member's own latest vote when the form was read, if there was one
 */
record VoteForm(
        @NotNull Choice choice,
        @Nullable @Size(max = 4000) String comment,
        @Nullable UUID latest) {

    @SuppressWarnings("NullAway") // nothing chosen yet
    static VoteForm of(@Nullable Choice choice, @Nullable UUID latest) {
        return new VoteForm(choice, null, latest);
    }

    /** The same words, read anew. */
    VoteForm readWith(@Nullable UUID vote) {
        return new VoteForm(choice, comment, vote);
    }

    /** Whether the vote needs a reason and comes without: whoever sends back or rejects says why. */
    boolean lacksReason() {
        return (choice == Choice.SEND_BACK || choice == Choice.REJECT) && (comment == null || comment.isBlank());
    }
}
