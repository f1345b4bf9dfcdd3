package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Quantity;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
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
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    ParticipantService(PhaseParticipants participants, PhaseRepository phases, JdbcClient jdbc, AuditTrail audit) {
        this.participants = participants;
        this.phases = phases;
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @throws NotFoundException if the project has no such phase
     * @throws ConflictException if the role takes part already, or is gone
     */
    void add(UUID projectId, UUID phaseId, ParticipantForm form) {
        Phase phase = phase(projectId, phaseId);
        var participant = new PhaseParticipant(projectId, phaseId, form, participants.lastPosition(phaseId) + 1);
        save(participant);
        record("project.participantAdded", phase, null, facts(participant.getId()));
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
        Facts before = facts(participantId);
        participant.revise(form);
        save(participant);
        record("project.participantRevised", phase(projectId, phaseId), before, facts(participantId));
    }

    /** Not an error if it is gone already. */
    void remove(UUID projectId, UUID phaseId, UUID participantId) {
        Phase phase = phase(projectId, phaseId);
        Facts before = facts(participantId);
        if (participants.deleteByIdAndPhaseIdAndProjectId(participantId, phaseId, projectId) == 1) {
            record("project.participantRemoved", phase, before, null);
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

    /** Who takes part, as the history keeps it: the role and whoever has it, for the role may be gone later. */
    record Facts(
            @Nullable RoleKind participantRole,
            @Nullable UUID participantPerson,
            @Nullable String participantWords,
            @Nullable String quantityWords,
            Quantity.@Nullable Bound quantityBound,
            @Nullable Integer quantityNumber,
            @Nullable String sourceWords,
            @Nullable String otherSourceWords) {}

    private @Nullable Facts facts(UUID participantId) {
        return jdbc.sql("""
                        select r.kind as participant_role, r.person_id as participant_person,
                            coalesce(p.words, r.words) as participant_words, p.quantity_words, p.quantity_bound,
                            p.quantity_number, p.source_words, p.other_source_words
                        from phase_participant p left join project_role r on r.id = p.role_id
                        where p.id = :participant
                        """)
                .param("participant", participantId)
                .query(new SimplePropertyRowMapper<>(Facts.class))
                .optional()
                .orElse(null);
    }

    private void record(String action, Phase phase, @Nullable Facts before, @Nullable Facts after) {
        audit.changed(action, SUBJECT, phase.getId(), phase.getProjectId(), Map.of(), before, after);
    }
}
