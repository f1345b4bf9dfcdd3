package dk.fremdrift.security;

import java.util.UUID;

/** The name or the e-mail address of an account is another now; published in the transaction that changes it. */
public record AccountChanged(UUID accountId, String displayName, String email) {}
