/** Puts the features' demo parts in order; knows nothing of what they make. */
@ApplicationModule(displayName = "Demo", allowedDependencies = "shared")
@NullMarked
package dk.fremdrift.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
