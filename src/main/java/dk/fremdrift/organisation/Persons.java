package dk.fremdrift.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, UUID> {

    Person save(Person person);

    Person saveAndFlush(Person person);

    Optional<Person> findById(UUID id);

    @Query("select p from Person p where lower(p.email) = lower(:email)")
    Optional<Person> findByEmail(String email);

    Optional<Person> findByAccountId(UUID accountId);

    @Query("select p.id from Person p where p.accountId = :accountId")
    Optional<UUID> findIdByAccountId(UUID accountId);
}
