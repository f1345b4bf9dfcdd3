package dk.fremdrift.security;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes accounts for tests, each with a name of its own, so that tests need not clean up. */
@TestComponent
class AccountFixtures {

    static final String PASSWORD = "en god lang adgangskode";

    private final Accounts accounts;
    private final AccountRoles roles;
    private final PasswordEncoder passwords;

    AccountFixtures(Accounts accounts, AccountRoles roles, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
    }

    /** A request of the account; what it may do is read from the database, as for everybody. */
    static RequestPostProcessor signedIn(Account account) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new CurrentUser(account.getId(), account.getUsername(), account.getDisplayName()), null, List.of()));
    }

    /** An account that logs in with {@link #PASSWORD}. */
    Account account(GlobalRole... held) {
        return account(PASSWORD, held);
    }

    Account account(String password, GlobalRole... held) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 12);
        var account = new Account(name, name + "@fremdrift.example", "Prøve " + name, Instant.EPOCH);
        account.choosePassword(passwords.encode(password));
        accounts.save(account);
        for (GlobalRole role : held) {
            roles.save(new AccountRole(account.getId(), role, LocalDate.of(2020, 1, 1), null));
        }
        return account;
    }
}
