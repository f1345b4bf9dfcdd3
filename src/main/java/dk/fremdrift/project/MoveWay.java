package dk.fremdrift.project;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the phases of a project that are not over are postponed or extended. */
enum MoveWay {
    /** By the leaders themselves: no plan that the steering group has holds any of them. */
    DIRECT,
    /** By a change that the steering group approves: it has them all in a plan. */
    CHANGE,
    /** Some in this way, some in that. */
    EITHER;

    /**
     * @param held of each phase, whether a plan holds it that the steering group has approved or is to decide on
     * @return {@code null} if there is no phase to be moved
     */
    static @Nullable MoveWay of(Collection<Boolean> held) {
        if (held.isEmpty()) {
            return null;
        }
        return Set.copyOf(held).size() > 1 ? EITHER : held.contains(true) ? CHANGE : DIRECT;
    }
}
