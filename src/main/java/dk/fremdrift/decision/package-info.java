/** The one way to get a decision: frozen content, votes and the rule by which a decision falls. Has no pages. */
@ApplicationModule(
        displayName = "Beslutning",
        allowedDependencies = {"shared", "security", "audit"})
@NullMarked
package dk.fremdrift.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
