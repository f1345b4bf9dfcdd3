package dk.fremdrift.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PhaseRepository extends Repository<Phase, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    Phase saveAndFlush(Phase phase);

    Optional<Phase> findByIdAndProjectId(UUID id, UUID projectId);

    @Query("select coalesce(max(p.position), 0) from Phase p where p.projectId = :projectId")
    int lastPosition(UUID projectId);

    void delete(Phase phase);

    void flush();
}
