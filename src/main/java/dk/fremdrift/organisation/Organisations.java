package dk.fremdrift.organisation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Organisations extends Repository<Organisation, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Organisation saveAndFlush(Organisation organisation);

    /** Makes the organisation unless somebody has; two who type the same new name at once mean the same one. */
    @Modifying
    @NativeQuery(
            "insert into organisation (id, version, name) values (:id, 0, :name) on conflict (lower(name)) do nothing")
    void assure(UUID id, String name);

    boolean existsById(UUID id);

    /** The organisation to be changed, with its names: those are no part of the entity, but of its version. */
    @Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
    Optional<Organisation> findForChangeById(UUID id);

    /** The organisation that answers to the name, whatever its case: today's name, a former one, or one that people use. */
    @Query(value = "select organisation_id from organisation_name where lower(name) = lower(:name)", nativeQuery = true)
    Optional<UUID> findIdByName(String name);
}
