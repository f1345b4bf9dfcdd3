package dk.fremdrift.security;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does to accounts. One administrator who can log in always remains. */
@Service
@Transactional
class AdminService {

    private final Accounts accounts;
    private final AccountRoles roles;
    private final OneTimeLinks links;
    private final LoginFailures failures;
    private final Sessions sessions;
    private final Administrators administrators;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdminService(
            Accounts accounts,
            AccountRoles roles,
            OneTimeLinks links,
            LoginFailures failures,
            Sessions sessions,
            Administrators administrators,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.links = links;
        this.failures = failures;
        this.sessions = sessions;
        this.administrators = administrators;
        this.events = events;
        this.clock = clock;
    }

    UUID create(AccountForm form) {
        Account account =
                accounts.save(new Account(form.username(), form.accountEmail(), form.displayName(), clock.instant()));
        accounts.flush();
        events.publishEvent(new AccountCreated(account.getId(), account.getDisplayName(), account.getEmail()));
        return account.getId();
    }

    /** @throws ObjectOptimisticLockingFailureException if somebody else has saved meanwhile */
    void revise(UUID id, AccountForm form) {
        Account account = find(id);
        if (!Objects.equals(account.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(Account.class, id);
        }
        account.revise(form.username(), form.accountEmail(), form.displayName());
        accounts.flush();
        events.publishEvent(new AccountChanged(id, account.getDisplayName(), account.getEmail()));
    }

    /** Whoever is in by the account is told so and put out at the next click; its links never work again. */
    void lock(UUID id, UUID administrator) {
        notOneself(id, administrator);
        find(id).lock();
        accounts.flush();
        oneAdministratorRemains();
        links.revoke(id);
        events.publishEvent(new AccountLocked(id));
    }

    /** Opens the account again and forgets its failed tries. */
    void unlock(UUID id) {
        Account account = find(id);
        account.unlock();
        failures.clear(account);
        events.publishEvent(new AccountUnlocked(id));
    }

    /**
     * Makes a link by which the account's owner chooses a password. The old one, if any, is void at once, and whoever
     * is in by it is out.
     *
     * @return the token, to be shown once
     */
    String issueLink(UUID id, UUID administrator) {
        notOneself(id, administrator);
        Account account = find(id);
        boolean reset = account.getPasswordHash() != null;
        account.forgetPassword();
        accounts.flush();
        oneAdministratorRemains();
        sessions.end(id, null);
        events.publishEvent(new LinkIssued(id, reset));
        return links.issue(id, reset, administrator);
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException if the account has the role in these days already */
    void giveRole(UUID id, UUID administrator, AccountRoleForm form) {
        notOneself(id, administrator);
        find(id);
        GlobalRole role = Objects.requireNonNull(form.globalRole());
        LocalDate from = Objects.requireNonNull(form.roleFrom());
        roles.save(new AccountRole(id, role, from, form.roleTo()));
        roles.flush();
        events.publishEvent(new RoleGiven(id, role, from, form.roleTo()));
    }

    /** Ends the role at once. */
    void endRole(UUID id, UUID roleId, UUID administrator) {
        notOneself(id, administrator);
        AccountRole role = roles.findById(roleId)
                .filter(held -> held.getAccountId().equals(id))
                .orElseThrow(() -> new NotFoundException("role", roleId));
        if (!role.isOpen(LocalDate.now(clock))) {
            throw new ConflictException("security.role.alreadyEnded");
        }
        role.end(clock.instant());
        roles.flush();
        oneAdministratorRemains();
        events.publishEvent(new RoleEnded(id, role.getRole()));
    }

    private Account find(UUID id) {
        return accounts.findById(id).orElseThrow(() -> new NotFoundException("account", id));
    }

    private static void notOneself(UUID id, UUID administrator) {
        if (id.equals(administrator)) {
            throw new ConflictException("security.admin.notOneself");
        }
    }

    private void oneAdministratorRemains() {
        if (!administrators.remain()) {
            throw new ConflictException("security.admin.last");
        }
    }
}
