package dk.fremdrift.organisation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Persons extends Repository<Person, UUID> {

    Person save(Person person);

    Person saveAndFlush(Person person);

    Optional<Person> findById(UUID id);

    /** Registers a person, unless that has been done: how many were registered. */
    @Modifying
    @NativeQuery(
            "insert into person (id, version, name, email) values (:id, 0, :name, cast(:email as text)) on conflict (id) do nothing")
    int register(UUID id, String name, @Nullable String email);

    /** The person to be changed, with where they work: the employments are rows of their own, but belong to the version. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<Person> findForChangeById(UUID id);

    /** The person who has this address, or under whom it is registered no longer since that registration was merged. */
    @NativeQuery("""
            select s.* from person p join person s on s.id = coalesce(p.merged_into, p.id)
            where lower(p.email) = lower(:email)
            order by p.merged_into is not null limit 1
            """)
    Optional<Person> findByEmail(String email);

    Optional<Person> findByAccountId(UUID accountId);

    @Query("select p.id from Person p where p.accountId = :accountId")
    Optional<UUID> findIdByAccountId(UUID accountId);
}
