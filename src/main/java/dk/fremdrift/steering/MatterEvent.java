package dk.fremdrift.steering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that belongs to a submission.
 *
 * @param id the vote; other events have none
 * @param name the person's name; missing when it has been erased
 * @param text the choice of a vote, the words of a comment, the reason of a declared interest if there is one
 */
record MatterEvent(
        Kind kind,
        @Nullable UUID id,
        UUID personId,
        @Nullable String name,
        @Nullable String seat,
        boolean deputy,
        @Nullable String text,
        @Nullable Instant at) {

    enum Kind {
        VOTE,
        RECUSAL,
        COMMENT,
        /** A place of the electorate, and the vote it had, when the decision fell. */
        BASIS,
        /** Somebody who may come to vote. */
        PERSON
    }
}
