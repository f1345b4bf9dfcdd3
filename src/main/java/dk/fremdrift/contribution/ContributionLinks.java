package dk.fremdrift.contribution;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ContributionLinks extends Repository<ContributionLink, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    ContributionLink saveAndFlush(ContributionLink link);

    /** The link that works, held until the end of the transaction: two clicks on a button come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from ContributionLink l where l.tokenHash = :tokenHash and l.withdrawnAt is null")
    Optional<ContributionLink> findLocked(byte[] tokenHash);

    /** Whether nothing is to come by a link any more, because the open one it was made by is withdrawn. */
    @Query("select count(l) > 0 from ContributionLink l where l.id = :parentId and l.withdrawnAt is not null")
    boolean isWithdrawn(UUID parentId);

    /** Held until the end of the transaction: of two clicks on a button, one comes after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select l from ContributionLink l join ContributionCall c on c.id = l.callId
            where l.id = :id and c.id = :callId and c.projectId = :projectId
            """)
    Optional<ContributionLink> find(UUID id, UUID callId, UUID projectId);

    @Query("""
            select lower(l.invited) from ContributionLink l
            where l.callId = :callId and l.kind = INVITED and l.withdrawnAt is null
            """)
    Set<String> invited(UUID callId);

    @Query("""
            select count(l) > 0 from ContributionLink l where l.callId = :callId and l.kind = OPEN and l.withdrawnAt is null
            """)
    boolean hasOpen(UUID callId);
}
