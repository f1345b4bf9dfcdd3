/** Calls for contributions to a project: what organisations and workplaces bring to it or wish of it, handed in by a link. */
@ApplicationModule(
        displayName = "Bidrag",
        allowedDependencies = {"shared", "security", "audit", "organisation", "project"})
@NullMarked
package dk.fremdrift.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
