package dk.fremdrift.security;

import dk.fremdrift.shared.DemoPart;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes the demo accounts, all with the same publicly known password. */
@Component
@Order(10)
class DemoAccounts implements DemoPart {

    // Before the oldest demo case, so that every date in them falls into the roles
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final Accounts accounts;
    private final AccountRoles roles;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DemoAccounts(
            Accounts accounts,
            AccountRoles roles,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean accountsOnly() {
        return true;
    }

    @Override
    public void create() {
        // Everybody knows the password, so one salt for all gives nothing away and saves two seconds of the first start
        String hash = passwords.encode(PasswordRules.DEMO_PASSWORD);
        for (DemoAccount demo : DemoAccount.ALL) {
            var account = new Account(demo.username(), demo.email(), demo.displayName(), clock.instant());
            account.choosePassword(hash);
            accounts.save(account);
            accounts.flush();
            events.publishEvent(new AccountCreated(account.getId(), demo.displayName(), demo.email()));
            if (demo.role() != null) {
                roles.save(new AccountRole(account.getId(), demo.role(), ALWAYS, null));
                events.publishEvent(new RoleGiven(account.getId(), demo.role(), ALWAYS, null));
            }
        }
    }
}
