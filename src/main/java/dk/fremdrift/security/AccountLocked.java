package dk.fremdrift.security;

import java.util.UUID;

/** The administrator locked an account: nobody gets in by it, and who is in is out at the next click. */
public record AccountLocked(UUID accountId) {}
