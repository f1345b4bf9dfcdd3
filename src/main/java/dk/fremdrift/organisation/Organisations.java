package dk.fremdrift.organisation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Organisation saveAndFlush(Organisation organisation);

    void flush();

    boolean existsById(UUID id);

    /** The organisation to be changed, with its names: those are no part of the entity, but of its version. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<Organisation> findForChangeById(UUID id);

    /** The organisation that answers to the name, whatever its case: today's name, a former one, or one that people use. */
    @Query(value = "select organisation_id from organisation_name where lower(name) = lower(:name)", nativeQuery = true)
    Optional<UUID> findIdByName(String name);
}
