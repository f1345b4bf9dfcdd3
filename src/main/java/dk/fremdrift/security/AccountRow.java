package dk.fremdrift.security;

import java.util.List;
import java.util.UUID;

/** An account in the list, with its global roles of today. */
record AccountRow(
        UUID id,
        String username,
        String email,
        String displayName,
        boolean hasPassword,
        boolean locked,
        List<GlobalRole> roles)
        implements AccountStanding {}
