package dk.fremdrift.security;

import dk.fremdrift.shared.DemoMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the first administrator into a new database by a one-time link in the log, at each start until an administrator
 * has a password. Not in the demo, whose administrator has one.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final DemoMode demo;
    private final SecurityProperties properties;
    private final Accounts accounts;
    private final AccountRoles roles;
    private final OneTimeLinks links;
    private final Administrators administrators;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Environment environment;

    FirstAdministrator(
            DemoMode demo,
            SecurityProperties properties,
            Accounts accounts,
            AccountRoles roles,
            OneTimeLinks links,
            Administrators administrators,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock,
            Environment environment) {
        this.demo = demo;
        this.properties = properties;
        this.accounts = accounts;
        this.roles = roles;
        this.links = links;
        this.administrators = administrators;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (demo.hasAccounts() || administrators.remain()) {
            return;
        }
        String email = properties.adminEmail();
        if (email == null || email.isBlank()) {
            log.warn(
                    "Nobody can administer this installation yet. Start once more with FREMDRIFT_ADMIN_EMAIL set to the"
                            + " administrator's e-mail address; a link for choosing the password will then stand here.");
            return;
        }
        Account account = accounts.findByTyped(Account.fold(email)).orElseGet(() -> create(email));
        if (!holdsTheRole(account.getId())) {
            roles.save(new AccountRole(account.getId(), GlobalRole.ADMINISTRATOR, LocalDate.now(clock), null));
            roles.flush();
            events.publishEvent(new RoleGiven(account.getId(), GlobalRole.ADMINISTRATOR, LocalDate.now(clock), null));
        }
        if (account.getPasswordHash() == null) {
            String token = links.issue(account.getId(), false, null);
            events.publishEvent(new LinkIssued(account.getId(), false));
            log.warn(
                    "The administrator {} chooses a password here, once, within 7 days: {}",
                    email,
                    properties.address("/link/" + token, here()));
        }
    }

    private String here() {
        return "http://localhost:" + environment.getProperty("local.server.port", "8080");
    }

    private Account create(String email) {
        String name = email.split("@", 2)[0];
        String username = name.length() < 2 || findsAnother(name) ? "admin-" + UUID.randomUUID() : name;
        Account account = accounts.save(new Account(
                username.substring(0, Math.min(60, username.length())), email, "Administrator", clock.instant()));
        accounts.flush();
        events.publishEvent(new AccountCreated(account.getId(), account.getDisplayName(), account.getEmail()));
        return account;
    }

    private boolean findsAnother(String username) {
        Optional<Account> other = accounts.findByTyped(Account.fold(username));
        return other.isPresent();
    }

    private boolean holdsTheRole(UUID accountId) {
        return jdbc.sql("""
                        select exists (
                            select from account_role r
                            where r.account_id = :id and r.role = 'ADMINISTRATOR' and r.ended_at is null
                              and coalesce(r.valid_to, 'infinity') >= :today)
                        """)
                .param("id", accountId)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }
}
