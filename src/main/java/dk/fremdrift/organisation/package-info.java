/** Organisations with their names and units, and people: registered by HR, or made on the way while roles are assigned. */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"shared", "security", "audit", "document"})
@NullMarked
package dk.fremdrift.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
