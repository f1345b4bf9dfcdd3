package dk.fremdrift.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, UUID> {

    /** Who somebody is, for a heading or a list. */
    record Name(UUID id, String name) {}

    Person save(Person person);

    @Query("select p from Person p where lower(p.email) = lower(:email)")
    Optional<Person> findByEmail(String email);

    Optional<Person> findByAccountId(UUID accountId);

    @Query("select p.id from Person p where p.accountId = :accountId")
    Optional<UUID> findIdByAccountId(UUID accountId);

    @Query("select new dk.fremdrift.organisation.Persons$Name(p.id, p.name) from Person p where p.id in :ids")
    List<Name> names(Collection<UUID> ids);
}
