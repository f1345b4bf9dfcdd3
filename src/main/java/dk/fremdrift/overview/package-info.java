/** The front page, the project front page and the search: reads across the features, owns no data. */
@ApplicationModule(
        displayName = "Overblik",
        allowedDependencies = {"shared", "security", "decision"})
@NullMarked
package dk.fremdrift.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
