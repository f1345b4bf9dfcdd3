/** Where the data live: the database for trying out, and what must hold for one that is given. */
@ApplicationModule(displayName = "Database", allowedDependencies = "shared")
@NullMarked
package dk.fremdrift.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
