package dk.fremdrift.security;

import java.util.Optional;
import java.util.UUID;

/** Finds accounts for other features, which know them only by id. */
public interface AccountDirectory {

    /** The account with this user name, whatever its case. */
    Optional<UUID> findIdByUsername(String username);
}
