package dk.fremdrift.project;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has ticked as leading to something.
 *
 * @param seen what was ticked when the page was opened, so that only what this person has changed is changed
 */
record ChainForm(@Nullable Set<UUID> sources, @Nullable Set<UUID> seen) {

    Set<UUID> added() {
        return without(sources, seen);
    }

    Set<UUID> removed() {
        return without(seen, sources);
    }

    private static Set<UUID> without(@Nullable Set<UUID> some, @Nullable Set<UUID> others) {
        var left = new java.util.LinkedHashSet<>(some == null ? List.<UUID>of() : some);
        left.removeAll(others == null ? Set.<UUID>of() : others);
        return left;
    }
}
