package dk.fremdrift.steering;

import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.Roll;
import dk.fremdrift.decision.Roll.Place;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the reader has to do with an open submission. */
enum Part {
    /** The group waits for the reader's vote. */
    VOTE,
    /** The reader has voted, and may change it. */
    VOTED,
    /** The reader is a deputy, and the holder has voted. */
    HOLDER_HAS_VOTED,
    /** The reader has declared an interest. */
    RECUSED,
    /** The reader fills no seat. */
    NONE;

    static Part of(@Nullable UUID me, Roll roll, Collection<UUID> recused, Map<UUID, Choice> votes) {
        if (me == null) {
            return NONE;
        }
        if (recused.contains(me)) {
            return RECUSED;
        }
        Optional<Place> place = roll.placeOf(me);
        if (place.isEmpty()) {
            return NONE;
        }
        UUID member = place.get().memberId();
        if (!member.equals(me) && votes.containsKey(member)) {
            return HOLDER_HAS_VOTED;
        }
        return votes.containsKey(me) ? VOTED : VOTE;
    }

    public boolean mayVote() {
        return this == VOTE || this == VOTED;
    }

    public boolean isSeated() {
        return mayVote() || this == HOLDER_HAS_VOTED;
    }
}
