package dk.fremdrift.security;

import java.util.UUID;

/**
 * The password of an account is another now.
 *
 * @param byLink whether by a one-time link, else by the person who knew the old one
 */
public record PasswordChanged(UUID accountId, boolean byLink) {}
