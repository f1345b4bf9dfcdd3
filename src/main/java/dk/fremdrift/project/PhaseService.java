package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the phases of a project, opens and closes them. */
@Service
@Transactional
class PhaseService {

    private static final String SUBJECT = "phase";

    private final PhaseRepository phases;
    private final AuditTrail audit;

    PhaseService(PhaseRepository phases, AuditTrail audit) {
        this.phases = phases;
        this.audit = audit;
    }

    UUID plan(UUID projectId, PhaseForm form) {
        Phase phase = phases.saveAndFlush(new Phase(projectId, form, phases.lastPosition(projectId) + 1));
        record("project.phasePlanned", phase);
        return phase.getId();
    }

    /** @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read */
    void revise(UUID projectId, UUID phaseId, PhaseForm form) {
        Phase phase = find(projectId, phaseId, form.version());
        phase.revise(form);
        phases.saveAndFlush(phase);
        record("project.phaseRevised", phase);
    }

    /** @throws ConflictException if it is not planned */
    void open(UUID projectId, UUID phaseId) {
        Phase phase = find(projectId, phaseId);
        phase.open();
        phases.saveAndFlush(phase);
        record("project.phaseOpened", phase);
    }

    /** @throws ConflictException if it is not open */
    void close(UUID projectId, UUID phaseId) {
        Phase phase = find(projectId, phaseId);
        phase.close();
        phases.saveAndFlush(phase);
        record("project.phaseClosed", phase);
    }

    /** Opens those of the phases that are closed: the steering group has decided on money to be spent in them. */
    void reopen(UUID projectId, Collection<UUID> phaseIds) {
        for (UUID phaseId : phaseIds) {
            Phase phase = find(projectId, phaseId);
            if (phase.reopen()) {
                phases.saveAndFlush(phase);
                record("project.phaseReopened", phase);
            }
        }
    }

    /** @throws ConflictException if a budget or the accounts know the phase */
    void delete(UUID projectId, UUID phaseId) {
        Phase phase = find(projectId, phaseId);
        try {
            phases.delete(phase);
            phases.flush();
        } catch (DataIntegrityViolationException pointedAt) {
            throw new ConflictException("project.phase.deletion.notPossible");
        }
        record("project.phaseDeleted", phase);
    }

    private void record(String action, Phase phase) {
        audit.record(action, SUBJECT, phase.getId(), phase.getProjectId(), Map.of("phase", phase.name()));
    }

    private Phase find(UUID projectId, UUID phaseId, @Nullable Long version) {
        Phase phase = find(projectId, phaseId);
        if (!Objects.equals(phase.getVersion(), version)) {
            throw new ObjectOptimisticLockingFailureException(Phase.class, phaseId);
        }
        return phase;
    }

    private Phase find(UUID projectId, UUID phaseId) {
        return phases.findByIdAndProjectId(phaseId, projectId)
                .orElseThrow(() -> new NotFoundException("Phase", phaseId));
    }
}
