package dk.fremdrift.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.security.AccountChanged;
import dk.fremdrift.security.AccountCreated;
import dk.fremdrift.shared.NotFoundException;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(TestDatabase.class)
class AccountPeopleTests {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID account = UUID.randomUUID();
    String email = account + "@test.example";

    @BeforeEach
    void anAccount() {
        jdbc.sql("""
                        insert into account (id, version, username, email, display_name, locked, language, created_at)
                        values (:id, 0, :username, :email, 'Konto', false, 'da', now())
                        """)
                .param("id", account)
                .param("username", account.toString())
                .param("email", email)
                .update();
    }

    @Test
    void anAccountMakesAPerson() {
        events.publishEvent(new AccountCreated(account, "Ny Medarbejder", email));
        UUID person = people.ofAccount(account);
        assertThat(name(person)).isEqualTo("Ny Medarbejder");
        assertThat(people.findByEmail(email.toUpperCase())).contains(person);
    }

    @Test
    void anAccountMadeLaterBelongsToThePersonWhomHrMadeEarlier() {
        UUID person = people.assurePerson("Som HR skrev det", " " + email.toUpperCase(), "Konsulent", null);
        events.publishEvent(new AccountCreated(account, "Som det er", email));
        assertThat(people.ofAccount(account)).isEqualTo(person);
        assertThat(name(person)).isEqualTo("Som det er");
    }

    @Test
    void aChangedAccountIsStillTheSamePerson() {
        events.publishEvent(new AccountCreated(account, "Før", email));
        UUID person = people.ofAccount(account);
        events.publishEvent(new AccountChanged(account, "Efter", "ny-" + email));
        assertThat(people.ofAccount(account)).isEqualTo(person);
        assertThat(people.findByEmail("ny-" + email)).contains(person);
        assertThat(people.findByEmail(email)).isEmpty();
    }

    @Test
    void anAccountOfNobodyIsNotFound() {
        assertThatThrownBy(() -> people.ofAccount(account)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theSameAddressIsTheSamePersonAndTheSameNameTheSameOrganisation() {
        UUID person = people.assurePerson("Én", email, null, null);
        assertThat(people.assurePerson("To", email.toUpperCase(), null, null)).isEqualTo(person);
        String name = "Kommune " + account;
        assertThat(people.assureOrganisation(name)).isEqualTo(people.assureOrganisation(" " + name.toUpperCase()));
    }

    @Test
    void twoWhoTypeTheSameNewOrganisationAtOnceMeanTheSameOne() throws Exception {
        String name = "Kommune " + account;
        try (var threads = Executors.newSingleThreadExecutor()) {
            var second = new AtomicReference<Future<UUID>>();
            UUID first = transaction.execute(status -> {
                UUID id = people.assureOrganisation(name);
                second.set(threads.submit(() -> people.assureOrganisation(name.toUpperCase())));
                assertThatThrownBy(() -> second.get().get(1, TimeUnit.SECONDS))
                        .as("waits for the first")
                        .isInstanceOf(TimeoutException.class);
                return id;
            });
            assertThat(second.get().get()).isEqualTo(first);
        }
    }

    @Test
    void peopleWithoutAnAddressAreNeverTheSame() {
        assertThat(people.assurePerson("Kim", " ", null, null))
                .isNotEqualTo(people.assurePerson("Kim", null, null, null));
    }

    private String name(UUID person) {
        return jdbc.sql("select name from person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }
}
