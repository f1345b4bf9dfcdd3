package dk.fremdrift.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its page shows it.
 *
 * @param linkExpiresAt until when a one-time link can still be used, if there is one
 */
record AccountDetails(
        UUID id,
        long version,
        String username,
        String email,
        String displayName,
        boolean hasPassword,
        boolean locked,
        Instant createdAt,
        @Nullable Instant linkExpiresAt)
        implements AccountStanding {}
