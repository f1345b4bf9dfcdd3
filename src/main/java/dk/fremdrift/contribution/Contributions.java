package dk.fremdrift.contribution;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Contributions extends Repository<Contribution, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Contribution saveAndFlush(Contribution contribution);

    /** Held until the end of the transaction: of two who take it over, one comes after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select c from Contribution c join ContributionCall call on call.id = c.callId
            where c.id = :id and call.projectId = :projectId
            """)
    Optional<Contribution> findLocked(UUID id, UUID projectId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Contribution> findByIdAndLinkId(UUID id, UUID linkId);

    Optional<Contribution> findBySending(UUID sending);

    int countByLinkId(UUID linkId);

    /** How many have come by the open link of the call, and by the ways back to what came by it. */
    @Query("""
            select count(c) from Contribution c join ContributionLink l on l.id = c.linkId
            where c.callId = :callId and l.kind = HANDED_IN
            """)
    int countByOpenLink(UUID callId);

    void delete(Contribution contribution);

    /** Whether it stands in the description or the plan of the project. */
    @Query(nativeQuery = true, value = """
            select exists (select from description_item i where i.origin_id = :id)
                or exists (select from activity a where a.origin_id = :id)
            """)
    boolean isTakenOver(UUID id);
}
