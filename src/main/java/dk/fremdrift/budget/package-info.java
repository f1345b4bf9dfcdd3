/** Budgets per phase, drawn up by leaders and approved in versions by the steering group. */
@ApplicationModule(
        displayName = "Budget",
        allowedDependencies = {"shared", "security", "audit", "organisation", "decision", "project"})
@NullMarked
package dk.fremdrift.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
