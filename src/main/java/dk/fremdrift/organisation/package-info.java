/** Organisations and people, made on the way while roles are assigned. */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"shared", "security"})
@NullMarked
package dk.fremdrift.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
