package dk.fremdrift.organisation;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
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
    private final Organisations organisations;

    PeopleRegister(Persons persons, Organisations organisations) {
        this.persons = persons;
        this.organisations = organisations;
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
        String job = Texts.clean(jobTitle);
        return Optional.ofNullable(address)
                .flatMap(persons::findByEmail)
                .orElseGet(() -> persons.save(new Person(name, address, job, organisationId)))
                .getId();
    }

    @Override
    public void describe(
            UUID personId, @Nullable String jobTitle, @Nullable UUID organisationId, @Nullable Long version) {
        Person person = find(personId);
        if (!Objects.equals(person.getVersion(), version)) {
            throw new ObjectOptimisticLockingFailureException(Person.class, personId);
        }
        person.work(jobTitle, organisationId);
        persons.saveAndFlush(person);
    }

    @Override
    public void learn(UUID personId, @Nullable String jobTitle, @Nullable UUID organisationId) {
        find(personId).learn(jobTitle, organisationId);
    }

    private Person find(UUID personId) {
        return persons.findById(personId).orElseThrow(() -> new NotFoundException("Person", personId));
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
