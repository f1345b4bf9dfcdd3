/** The front page and the project front page: reads across the features, owns no data. */
@ApplicationModule(
        displayName = "Overblik",
        allowedDependencies = {"shared", "security", "decision"})
@NullMarked
package dk.fremdrift.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
