/** The pages on which the steering group reads, votes and looks back. */
@ApplicationModule(
        displayName = "Styregruppe",
        allowedDependencies = {"shared", "security", "audit", "decision"})
@NullMarked
package dk.fremdrift.steering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
