package dk.fremdrift.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed tries of the same name: it must wait, whatever the password. */
class LoginDelayed extends AuthenticationException {

    private final Duration remaining;

    LoginDelayed(Duration remaining) {
        super("Too many failed tries");
        this.remaining = remaining;
    }

    Duration remaining() {
        return remaining;
    }
}
