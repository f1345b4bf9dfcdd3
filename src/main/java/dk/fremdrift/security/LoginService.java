package dk.fremdrift.security;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the other features about log-ins, in one transaction with what they write down. */
@Service
@Transactional
class LoginService {

    private final LoginFailures failures;
    private final ApplicationEventPublisher events;

    LoginService(LoginFailures failures, ApplicationEventPublisher events) {
        this.failures = failures;
        this.events = events;
    }

    void succeeded(Account account) {
        failures.clear(account);
        events.publishEvent(new LoggedIn(account.getId()));
    }

    void failed(String typedName, LoginFailed.Reason reason) {
        events.publishEvent(new LoginFailed(typedName, reason));
    }

    void loggedOut(UUID accountId) {
        events.publishEvent(new LoggedOut(accountId));
    }
}
