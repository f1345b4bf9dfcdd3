package dk.fremdrift.security;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account got a global role, from its first to its last day ({@code null}: until further notice). */
public record RoleGiven(
        UUID accountId,
        GlobalRole role,
        LocalDate from,
        @Nullable LocalDate to) {}
