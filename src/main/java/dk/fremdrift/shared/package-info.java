/** Value types and web plumbing that every feature may use. Depends on no feature. */
@ApplicationModule(
        displayName = "Fælles",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package dk.fremdrift.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
