package dk.fremdrift.audit;

import dk.fremdrift.security.AccountChanged;
import dk.fremdrift.security.AccountCreated;
import dk.fremdrift.security.AccountLocked;
import dk.fremdrift.security.AccountUnlocked;
import dk.fremdrift.security.AccountsListed;
import dk.fremdrift.security.LinkIssued;
import dk.fremdrift.security.LoggedIn;
import dk.fremdrift.security.LoggedOut;
import dk.fremdrift.security.LoginFailed;
import dk.fremdrift.security.PasswordChanged;
import dk.fremdrift.security.PublicPageRewritten;
import dk.fremdrift.security.RoleEnded;
import dk.fremdrift.security.RoleGiven;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what happens to accounts and log-ins, in the transaction in which it happens. */
@Component
class SecurityTrail {

    private static final String ACCOUNT = "account";

    private final AuditEvents events;

    SecurityTrail(AuditEvents events) {
        this.events = events;
    }

    @EventListener
    void on(LoggedIn event) {
        events.recordBy(event.accountId(), "security.loggedIn", ACCOUNT, event.accountId(), Map.of());
    }

    @EventListener
    void on(LoggedOut event) {
        events.recordBy(event.accountId(), "security.loggedOut", ACCOUNT, event.accountId(), Map.of());
    }

    // What was typed may be a name or, by mistake, a password: it must be erasable
    @EventListener
    void on(LoginFailed event) {
        events.recordWithPersonal(
                null,
                "security.loginFailed",
                "login",
                null,
                Map.of("reason", event.reason().name()),
                Map.of("typedName", event.typedName()));
    }

    @EventListener
    void on(AccountCreated event) {
        record("security.accountCreated", event.accountId(), Map.of());
    }

    @EventListener
    void on(AccountChanged event) {
        record("security.accountChanged", event.accountId(), Map.of());
    }

    @EventListener
    void on(AccountLocked event) {
        record("security.accountLocked", event.accountId(), Map.of());
    }

    @EventListener
    void on(AccountUnlocked event) {
        record("security.accountUnlocked", event.accountId(), Map.of());
    }

    @EventListener
    void on(RoleGiven event) {
        var detail = new HashMap<>(
                Map.of("role", event.role().name(), "from", event.from().toString()));
        if (event.to() != null) {
            detail.put("to", event.to().toString());
        }
        record("security.roleGiven", event.accountId(), detail);
    }

    @EventListener
    void on(RoleEnded event) {
        record(
                "security.roleEnded",
                event.accountId(),
                Map.of("role", event.role().name()));
    }

    @EventListener
    void on(LinkIssued event) {
        record("security.linkIssued", event.accountId(), Map.of("purpose", event.reset() ? "RESET" : "WELCOME"));
    }

    @EventListener
    void on(PasswordChanged event) {
        // By a link nobody is signed in yet, but only the owner has it
        events.recordBy(
                event.accountId(),
                "security.passwordChanged",
                ACCOUNT,
                event.accountId(),
                Map.of("by", event.byLink() ? "LINK" : "OWNER"));
    }

    @EventListener
    void on(PublicPageRewritten event) {
        events.record("security.pageRewritten", "page", null, null, Map.of("page", event.key()));
    }

    @EventListener
    void on(AccountsListed event) {
        events.record("security.accountsExported", ACCOUNT, null, null, Map.of("format", event.format()));
    }

    private void record(String action, UUID account, Map<String, String> detail) {
        events.record(action, ACCOUNT, account, null, detail);
    }
}
