package dk.fremdrift.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be chosen about getting in.
 *
 * @param baseUrl the address under which people reach the product, for links ({@code FREMDRIFT_BASE_URL}); with
 *     {@code https:} no cookie ever travels without. Left out when trying out: links then lead to where we are
 * @param adminEmail whose account becomes the first administrator of a new database ({@code FREMDRIFT_ADMIN_EMAIL})
 */
@ConfigurationProperties("fremdrift")
public record SecurityProperties(
        @Nullable String baseUrl, @Nullable String adminEmail) {

    /**
     * The address of a page as people reach it.
     *
     * @param here the address to take if none has been chosen
     */
    public String address(String path, String here) {
        String base = baseUrl == null || baseUrl.isBlank() ? here : baseUrl;
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    /** Whether people reach the product by https, though a proxy may speak plainly to it. */
    boolean isBehindTls() {
        return baseUrl != null && baseUrl.startsWith("https:");
    }
}
