/** The ledger on approved budget lines, its totals and its exports. */
@ApplicationModule(
        displayName = "Regnskab",
        allowedDependencies = {"shared", "security", "audit", "organisation", "project", "budget"})
@NullMarked
package dk.fremdrift.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
