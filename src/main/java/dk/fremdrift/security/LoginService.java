package dk.fremdrift.security;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the other features about log-ins, in one transaction with what they write down. */
@Service
@Transactional
class LoginService {

    private static final int LONGEST_TYPED_NAME = 254;

    private final LoginFailures failures;
    private final ApplicationEventPublisher events;

    LoginService(LoginFailures failures, ApplicationEventPublisher events) {
        this.failures = failures;
        this.events = events;
    }

    void succeeded(String typedName, UUID accountId) {
        failures.clear(typedName);
        events.publishEvent(new LoggedIn(accountId));
    }

    void failed(String typedName, LoginFailed.Reason reason) {
        events.publishEvent(
                new LoginFailed(typedName.substring(0, Math.min(typedName.length(), LONGEST_TYPED_NAME)), reason));
    }

    void loggedOut(UUID accountId) {
        events.publishEvent(new LoggedOut(accountId));
    }
}
