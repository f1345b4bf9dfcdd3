/** Files that are attached to something: checked by what is in them, kept with their versions, never shown inline. */
@ApplicationModule(
        displayName = "Dokumenter",
        allowedDependencies = {"shared", "security", "audit"})
@NullMarked
package dk.fremdrift.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
