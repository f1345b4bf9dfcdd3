/** Accounts, global roles, logging in, who is asking, and the rights that every handler names. */
@ApplicationModule(
        displayName = "Sikkerhed",
        allowedDependencies = {"shared"})
@NullMarked
package dk.fremdrift.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
