package dk.fremdrift.organisation;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people and organisations, and makes them where somebody types one that is not known yet. */
@Service
@Transactional
class PeopleRegister implements People {

    private final Persons persons;
    private final Employments employments;
    private final Organisations organisations;
    private final Clock clock;

    PeopleRegister(Persons persons, Employments employments, Organisations organisations, Clock clock) {
        this.persons = persons;
        this.employments = employments;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public UUID ofAccount(UUID accountId) {
        return persons.findIdByAccountId(accountId)
                .orElseThrow(() -> new NotFoundException("Person of account", accountId));
    }

    @Override
    public Optional<UUID> findByEmail(String email) {
        return persons.findByEmail(email.strip()).map(Person::getId);
    }

    @Override
    public UUID assurePerson(
            String name, @Nullable String email, @Nullable String jobTitle, @Nullable UUID organisationId) {
        String address = Texts.clean(email);
        return Optional.ofNullable(address)
                .flatMap(persons::findByEmail)
                .orElseGet(() -> register(name, address, Texts.clean(jobTitle), organisationId))
                .getId();
    }

    private Person register(
            String name, @Nullable String email, @Nullable String jobTitle, @Nullable UUID organisationId) {
        Person person = persons.saveAndFlush(new Person(name, email));
        if (jobTitle != null || organisationId != null) {
            employments.saveAndFlush(new Employment(person.getId(), Work.as(jobTitle, organisationId, null)));
        }
        return person;
    }

    @Override
    public void describe(
            UUID personId, @Nullable String jobTitle, @Nullable UUID organisationId, @Nullable Long version) {
        Person person =
                persons.findForChangeById(personId).orElseThrow(() -> new NotFoundException("Person", personId));
        if (!Objects.equals(person.getVersion(), version)) {
            throw new ObjectOptimisticLockingFailureException(Person.class, personId);
        }
        LocalDate today = LocalDate.now(clock);
        Employment present = employments.findOn(personId, today).orElse(null);
        boolean known = jobTitle != null || organisationId != null;
        if (present == null) {
            if (known) {
                begin(personId, jobTitle, organisationId);
            }
        } else if (known && (present.isAt(organisationId) || !present.staysOnRecord(today))) {
            present.correct(jobTitle, organisationId);
            employments.saveAndFlush(present);
        } else if (present.staysOnRecord(today)) {
            present.giveWayOn(today);
            employments.saveAndFlush(present);
            if (known) {
                begin(personId, jobTitle, organisationId);
            }
        } else {
            employments.delete(present);
        }
    }

    @Override
    public void learn(UUID personId, @Nullable String jobTitle, @Nullable UUID organisationId) {
        if (jobTitle == null && organisationId == null) {
            return;
        }
        employments
                .findOn(personId, LocalDate.now(clock))
                .ifPresentOrElse(
                        present -> present.learn(jobTitle, organisationId),
                        () -> begin(personId, jobTitle, organisationId));
    }

    // Whoever has worked before begins today; of whom nothing is known yet, the first day is not known either
    private void begin(UUID personId, @Nullable String jobTitle, @Nullable UUID organisationId) {
        LocalDate from = employments.isKnownOf(personId) ? LocalDate.now(clock) : null;
        employments.saveAndFlush(new Employment(personId, Work.as(jobTitle, organisationId, from)));
    }

    @Override
    public UUID assureOrganisation(String name) {
        String typed = name.strip();
        return organisations.findIdByName(typed).orElseGet(() -> {
            organisations.assure(Ids.next(), typed);
            return organisations.findIdByName(typed).orElseThrow();
        });
    }
}
