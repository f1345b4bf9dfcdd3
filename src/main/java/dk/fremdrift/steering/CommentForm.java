package dk.fremdrift.steering;

import dk.fremdrift.decision.Choice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment without a vote. It is written in the same field as the comment of a vote, so that nothing typed is lost
 * whichever button is pressed.
 *
 * @param choice what was chosen in the form: chosen still when the page is shown again, and not counted
 * @param latest the member's own latest vote when the form was read, kept for the vote that may follow
 */
record CommentForm(
        @Nullable Choice choice,
        @NotBlank @Size(max = 4000) String comment,
        @Nullable UUID latest) {}
