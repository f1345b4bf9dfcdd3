/** Projects, their phases, roles and steering-group seats, and who may do what in them. */
@ApplicationModule(
        displayName = "Projekt",
        allowedDependencies = {"shared", "security", "audit", "organisation", "decision", "document"})
@NullMarked
package dk.fremdrift.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
