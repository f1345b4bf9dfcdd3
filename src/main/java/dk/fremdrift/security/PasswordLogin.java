package dk.fremdrift.security;

import dk.fremdrift.shared.DemoMode;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets somebody in by name or e-mail address and password. A name that exists and one that does not are treated
 * exactly alike, also in time: a password is always hashed, and tries are counted for both.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    /** What a password is held against where there is none: as costly as a real one, and nobody's. */
    static final String NOBODYS_HASH = "$2a$11$Uegd38Gi/LumQThv5KMRKeEcMi7do/A/rEcKeC9xKOTQA07tDpiUe";

    private static final int LONGEST_NAME = 254;

    private final Accounts accounts;
    private final LoginFailures failures;
    private final LoginService logins;
    private final PasswordEncoder passwords;
    private final boolean demo;

    PasswordLogin(
            Accounts accounts, LoginFailures failures, LoginService logins, PasswordEncoder passwords, DemoMode demo) {
        this.accounts = accounts;
        this.failures = failures;
        this.logins = logins;
        this.passwords = passwords;
        this.demo = demo.hasAccounts();
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String typed = Account.fold(attempt.getName());
        String name = typed.substring(0, Math.min(typed.length(), LONGEST_NAME)).replace("\0", "");
        Optional<Account> account = accounts.findByTyped(name);
        account.ifPresentOrElse(failures::begin, () -> failures.beginUnknown(name));
        String password = String.valueOf(attempt.getCredentials());
        String hash = account.map(Account::getPasswordHash).orElse(NOBODYS_HASH);
        boolean right = passwords.matches(password, hash) && !hash.equals(NOBODYS_HASH);
        if (!right || account.isEmpty() || PasswordRules.isTooLong(password)) {
            throw refuse(name, LoginFailed.Reason.WRONG, new BadCredentialsException("Wrong name or password"));
        }
        if (!demo && Account.fold(password).equals(PasswordRules.DEMO_PASSWORD)) {
            throw refuse(name, LoginFailed.Reason.DEMO_PASSWORD, new BadCredentialsException("Demo password"));
        }
        return letIn(name, account.get());
    }

    private Authentication letIn(String name, Account account) {
        if (account.isLocked()) {
            throw refuse(name, LoginFailed.Reason.LOCKED, new LockedException("Locked account"));
        }
        logins.succeeded(account);
        // What the person may do is read anew at every request: the session keeps no rights
        return UsernamePasswordAuthenticationToken.authenticated(
                new CurrentUser(account.getId(), account.getUsername(), account.getDisplayName()), null, List.of());
    }

    private AuthenticationException refuse(String name, LoginFailed.Reason reason, AuthenticationException refusal) {
        logins.failed(name, reason);
        return refusal;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
