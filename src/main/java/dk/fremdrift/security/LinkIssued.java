package dk.fremdrift.security;

import java.util.UUID;

/**
 * A one-time link for setting a password was made.
 *
 * @param reset whether it replaces a password, else it welcomes somebody new
 */
public record LinkIssued(UUID accountId, boolean reset) {}
