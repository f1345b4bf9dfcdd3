package dk.fremdrift.security;

import java.util.UUID;

/** The administrator unlocked an account. */
public record AccountUnlocked(UUID accountId) {}
