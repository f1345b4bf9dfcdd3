package dk.fremdrift.security;

import java.util.UUID;

/** Somebody logged out. */
public record LoggedOut(UUID accountId) {}
