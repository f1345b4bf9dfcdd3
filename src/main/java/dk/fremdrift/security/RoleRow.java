package dk.fremdrift.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A global role of an account, present, future or past. */
record RoleRow(
        UUID id,
        GlobalRole role,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant endedAt,
        boolean open) {}
