package dk.fremdrift.security;

import dk.fremdrift.shared.NotFoundException;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives accounts new passwords; every other session of the account ends with the old one. */
@Service
@Transactional
class PasswordService {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final OneTimeLinks links;
    private final LoginFailures failures;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    PasswordService(
            Accounts accounts,
            PasswordEncoder passwords,
            OneTimeLinks links,
            LoginFailures failures,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.failures = failures;
        this.sessions = sessions;
        this.events = events;
    }

    /**
     * By somebody who is signed in and knows the old one.
     *
     * @throws PasswordRefused if the old one is wrong or the new one may not be chosen
     * @throws LoginDelayed if the old one has been wrong too often: guessing it here is no easier than at the log-in
     */
    @Transactional(noRollbackFor = PasswordRefused.class)
    void change(UUID accountId, PasswordForm form, String session) {
        Account account = find(accountId);
        failures.begin(account);
        if (!passwords.matches(form.currentPassword(), account.getPasswordHash())) {
            throw new PasswordRefused("currentPassword", "security.password.current.wrong");
        }
        failures.clear(account);
        choose(account, form.newPassword(), form.newPasswordAgain());
        sessions.end(accountId, session);
        events.publishEvent(new PasswordChanged(accountId, false));
    }

    /**
     * By whoever holds a one-time link, which is used up.
     *
     * @throws NotFoundException if the link cannot be used, or no longer
     * @throws PasswordRefused if the password may not be chosen; the link stays good then
     */
    void chooseByLink(String token, LinkForm form) {
        UUID accountId = links.use(token).orElseThrow(() -> new NotFoundException("link", "used or unknown"));
        Account account = find(accountId);
        choose(account, form.newPassword(), form.newPasswordAgain());
        failures.clear(account);
        sessions.end(accountId, null);
        events.publishEvent(new PasswordChanged(accountId, true));
    }

    private void choose(Account account, String password, String again) {
        PasswordRules.problem(password, account.getUsername(), account.getEmail())
                .ifPresent(problem -> {
                    throw new PasswordRefused("newPassword", problem);
                });
        if (!password.equals(again)) {
            throw new PasswordRefused("newPasswordAgain", "security.password.again.differs");
        }
        account.choosePassword(passwords.encode(password));
        accounts.save(account);
    }

    private Account find(UUID accountId) {
        return accounts.findById(accountId).orElseThrow(() -> new NotFoundException("account", accountId));
    }
}
