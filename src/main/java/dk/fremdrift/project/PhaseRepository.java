package dk.fremdrift.project;

import java.util.List;
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

    /** Whether the steering group has the planned period: it is in a plan that is approved or awaits a decision. */
    @Query(value = "select plan_holds(:projectId, :id)", nativeQuery = true)
    boolean planHolds(UUID projectId, UUID id);

    /** The gates of the phase that are in a plan that the steering group has. */
    @Query(
            value =
                    "select g.kind from phase_gate g where g.phase_id = :id and plan_holds_gate(:projectId, :id, g.kind)",
            nativeQuery = true)
    List<String> heldGates(UUID projectId, UUID id);

    void delete(Phase phase);

    void flush();
}
