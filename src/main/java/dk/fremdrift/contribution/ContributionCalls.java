package dk.fremdrift.contribution;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContributionCalls extends Repository<ContributionCall, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    ContributionCall saveAndFlush(ContributionCall call);

    Optional<ContributionCall> findById(UUID id);

    /** Held until the end of the transaction, so that no two take the last room there is. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ContributionCall c where c.id = :id")
    Optional<ContributionCall> findLocked(UUID id);

    Optional<ContributionCall> findByIdAndProjectId(UUID id, UUID projectId);
}
