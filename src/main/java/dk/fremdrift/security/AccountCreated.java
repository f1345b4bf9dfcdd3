package dk.fremdrift.security;

import java.util.UUID;

/** Somebody got an account; published in the transaction that makes it. */
public record AccountCreated(UUID accountId, String displayName, String email) {}
