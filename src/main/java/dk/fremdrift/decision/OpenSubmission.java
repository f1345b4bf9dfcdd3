package dk.fremdrift.decision;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission that awaits its decision, with how far the voting has come.
 *
 * @param title what was put forward, in the reader's language
 * @param submitter the name of whoever submitted it, while it is known
 * @param deadlocked whether it stays open although all have voted
 * @param recused who has declared an interest
 * @param votes the latest vote of each person
 * @param roll who counts today
 * @param voted in how many places of the roll there is a vote that counts
 * @param me the person who asks, if the account belongs to one
 */
public record OpenSubmission(
        UUID id,
        String title,
        int versionNumber,
        @Nullable String submitter,
        Instant submittedAt,
        boolean deadlocked,
        Set<UUID> recused,
        Map<UUID, Choice> votes,
        Roll roll,
        int voted,
        @Nullable UUID me) {

    /** How many places count. */
    public int electorate() {
        return roll.places().size();
    }
}
