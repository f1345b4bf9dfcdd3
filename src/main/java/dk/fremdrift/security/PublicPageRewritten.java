package dk.fremdrift.security;

/**
 * The administrator rewrote a public page.
 *
 * @param key {@code privacy} or {@code accessibility}
 */
public record PublicPageRewritten(String key) {}
