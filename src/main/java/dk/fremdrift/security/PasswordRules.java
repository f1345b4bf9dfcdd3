package dk.fremdrift.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a password must be: long, and not what everybody would guess. No rules about signs and capitals, as NIST
 * SP 800-63B advises: they only make passwords hard to remember.
 */
final class PasswordRules {

    /** The publicly known password of the demo accounts; it opens nothing outside the demo. */
    static final String DEMO_PASSWORD = "fremdrift-demo";

    static final int MIN_LENGTH = 12;

    /** More bytes than this bcrypt would silently leave out. */
    static final int MAX_BYTES = 72;

    private PasswordRules() {}

    /** The key of the message that says what is wrong with the password, or nothing if it may be chosen. */
    static Optional<String> problem(String password, String username, String email) {
        if (password.codePointCount(0, password.length()) < MIN_LENGTH) {
            return Optional.of("security.password.tooShort");
        }
        if (isTooLong(password)) {
            return Optional.of("security.password.tooLong");
        }
        String folded = Account.fold(password);
        if (folded.equals(DEMO_PASSWORD)) {
            return Optional.of("security.password.demo");
        }
        if (folded.equals(Account.fold(username)) || folded.equals(Account.fold(email))) {
            return Optional.of("security.password.isName");
        }
        return folded.codePoints().distinct().count() < 4
                ? Optional.of("security.password.tooSimple")
                : Optional.empty();
    }

    /** Whether bcrypt could not take the whole password. */
    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
