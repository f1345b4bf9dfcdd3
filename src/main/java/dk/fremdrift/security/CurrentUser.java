package dk.fremdrift.security;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Who is asking: kept in the session, therefore only ids and names. What the person may do is read anew at every
 * request, so that a role that ends, ends at once.
 *
 * @param accountId the account that logged in
 * @param username the name typed at the log-in
 * @param displayName the name shown in the frame of every page
 */
public record CurrentUser(UUID accountId, String username, String displayName) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return username;
    }
}
