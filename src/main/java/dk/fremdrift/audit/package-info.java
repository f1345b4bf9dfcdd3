/** The audit trail: who did what, when. Nothing in it is ever changed or deleted. */
@ApplicationModule(
        displayName = "Revisionsspor",
        allowedDependencies = {"shared", "security"})
@NullMarked
package dk.fremdrift.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
