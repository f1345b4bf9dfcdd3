package dk.fremdrift.security;

import java.util.UUID;

/** A global role was ended before its time, at once. */
public record RoleEnded(UUID accountId, GlobalRole role) {}
