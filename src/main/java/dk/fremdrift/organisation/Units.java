package dk.fremdrift.organisation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Units extends Repository<Unit, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Unit saveAndFlush(Unit unit);

    Optional<Unit> findByIdAndOrganisationId(UUID id, UUID organisationId);

    boolean existsByIdAndOrganisationId(UUID id, UUID organisationId);

    /** Deletes at once, and says whether there was anything to delete. */
    @Modifying
    @Query("delete from Unit u where u.id = :id and u.organisationId = :organisationId")
    int delete(UUID id, UUID organisationId);
}
