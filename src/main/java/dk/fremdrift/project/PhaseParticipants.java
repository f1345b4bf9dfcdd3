package dk.fremdrift.project;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PhaseParticipants extends Repository<PhaseParticipant, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    PhaseParticipant saveAndFlush(PhaseParticipant participant);

    Optional<PhaseParticipant> findByIdAndPhaseIdAndProjectId(UUID id, UUID phaseId, UUID projectId);

    @Query("select coalesce(max(p.position), 0) from PhaseParticipant p where p.phaseId = :phaseId")
    int lastPosition(UUID phaseId);

    int deleteByIdAndPhaseIdAndProjectId(UUID id, UUID phaseId, UUID projectId);
}
