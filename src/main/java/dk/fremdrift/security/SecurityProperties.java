package dk.fremdrift.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be chosen about getting in.
 *
 * @param baseUrl the address under which people reach the product, for links ({@code FREMDRIFT_BASE_URL}); with
 *     {@code https:} the session cookie never travels without
 * @param adminEmail whose account becomes the first administrator of a new database ({@code FREMDRIFT_ADMIN_EMAIL})
 */
@ConfigurationProperties("fremdrift")
record SecurityProperties(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @Nullable String adminEmail) {

    /** The address of a page as people reach it. */
    String address(String path) {
        return (baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl) + path;
    }

    /** Whether people reach the product by https, though a proxy may speak plainly to it. */
    boolean isBehindTls() {
        return baseUrl.startsWith("https:");
    }
}
