package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who takes part in which phase. */
@Service
@Transactional
class ParticipantService {

    private static final String SUBJECT = "phase";

    private final PhaseParticipants participants;
    private final PhaseRepository phases;
    private final AuditTrail audit;

    ParticipantService(PhaseParticipants participants, PhaseRepository phases, AuditTrail audit) {
        this.participants = participants;
        this.phases = phases;
        this.audit = audit;
    }

    /**
     * @throws NotFoundException if the project has no such phase
     * @throws ConflictException if the role takes part already, or is gone
     */
    void add(UUID projectId, UUID phaseId, ParticipantForm form) {
        Phase phase = phase(projectId, phaseId);
        save(new PhaseParticipant(projectId, phaseId, form, participants.lastPosition(phaseId) + 1));
        record("project.participantAdded", phase);
    }

    /**
     * @throws NotFoundException if nobody of that id takes part in the phase
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     * @throws ConflictException if the role takes part already, or is gone
     */
    void revise(UUID projectId, UUID phaseId, UUID participantId, ParticipantForm form) {
        PhaseParticipant participant = participants
                .findByIdAndPhaseIdAndProjectId(participantId, phaseId, projectId)
                .orElseThrow(() -> new NotFoundException("Participant", participantId));
        if (!Objects.equals(participant.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(PhaseParticipant.class, participantId);
        }
        participant.revise(form);
        save(participant);
        record("project.participantRevised", phase(projectId, phaseId));
    }

    /** Not an error if it is gone already. */
    void remove(UUID projectId, UUID phaseId, UUID participantId) {
        Phase phase = phase(projectId, phaseId);
        if (participants.deleteByIdAndPhaseIdAndProjectId(participantId, phaseId, projectId) == 1) {
            record("project.participantRemoved", phase);
        }
    }

    private void save(PhaseParticipant participant) {
        try {
            participants.saveAndFlush(participant);
        } catch (DataIntegrityViolationException e) {
            throw switch (BrokenRule.of(e)) {
                case "phase_participant_once" -> new ConflictException("project.participant.twice");
                case "phase_participant_role" -> new ConflictException("project.participant.roleGone");
                default -> e;
            };
        }
    }

    private Phase phase(UUID projectId, UUID phaseId) {
        return phases.findByIdAndProjectId(phaseId, projectId)
                .orElseThrow(() -> new NotFoundException("Phase", phaseId));
    }

    private void record(String action, Phase phase) {
        audit.record(action, SUBJECT, phase.getId(), phase.getProjectId(), Map.of());
    }
}
