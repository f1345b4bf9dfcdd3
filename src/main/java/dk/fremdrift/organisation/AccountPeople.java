package dk.fremdrift.organisation;

import dk.fremdrift.security.AccountChanged;
import dk.fremdrift.security.AccountCreated;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every account a person, in the transaction that makes or changes the account. Somebody whom HR gave a role
 * before there was an account is known by the e-mail address and becomes one with it.
 */
@Component
@Transactional
class AccountPeople {

    private final Persons persons;

    AccountPeople(Persons persons) {
        this.persons = persons;
    }

    @EventListener
    void on(AccountCreated event) {
        link(event.accountId(), event.displayName(), event.email());
    }

    @EventListener
    void on(AccountChanged event) {
        link(event.accountId(), event.displayName(), event.email());
    }

    private void link(UUID account, String name, String email) {
        persons.findByAccountId(account)
                .or(() -> persons.findByEmail(email).filter(person -> !person.hasAccount()))
                .orElseGet(() -> persons.save(new Person(name, email)))
                .logInAs(account, name, email);
    }
}
