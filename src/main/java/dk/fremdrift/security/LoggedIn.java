package dk.fremdrift.security;

import java.util.UUID;

/** Somebody logged in. */
public record LoggedIn(UUID accountId) {}
