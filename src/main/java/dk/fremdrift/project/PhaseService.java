package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final PhasePlan plan;
    private final Projects projects;
    private final PeriodHistory history;
    private final AuditTrail audit;

    PhaseService(PhaseRepository phases, PhasePlan plan, Projects projects, PeriodHistory history, AuditTrail audit) {
        this.phases = phases;
        this.plan = plan;
        this.projects = projects;
        this.history = history;
        this.audit = audit;
    }

    UUID plan(UUID projectId, PhaseForm form) {
        Phase phase = phases.saveAndFlush(new Phase(projectId, form, phases.lastPosition(projectId) + 1));
        record("project.phasePlanned", phase, null, phase.facts());
        return phase.getId();
    }

    /**
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     * @throws ConflictException if it says another planned period than the one the steering group has or the phase was
     *     closed with
     */
    void revise(UUID projectId, UUID phaseId, PhaseForm form, UUID personId) {
        Phase phase = lockedFind(projectId, phaseId, form.version());
        Period before = phase.getPeriod();
        if (!Objects.equals(before, form.period())) {
            requireMovable(phase);
        }
        Phase.Facts was = phase.facts();
        phase.revise(form, held(phase));
        phases.saveAndFlush(phase);
        history.add(phase, before, personId);
        record("project.phaseRevised", phase, was, phase.facts());
    }

    private Set<Gate> held(Phase phase) {
        return phases.heldGates(phase.getProjectId(), phase.getId()).stream()
                .map(Gate::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Takes off the gates that the steering group has let go by approving the plan. */
    void dropGates(UUID projectId, FrozenPlan approved) {
        approved.phases().stream()
                .filter(phase -> !phase.gatesFalling().isEmpty())
                .forEach(phase -> phases.findByIdAndProjectId(phase.id(), projectId)
                        .ifPresent(stored -> dropGates(stored, phase.gatesFalling())));
    }

    private void dropGates(Phase phase, List<Gate> approvedAway) {
        Phase.Facts was = phase.facts();
        phase.drop(approvedAway);
        if (!was.equals(phase.facts())) {
            phases.saveAndFlush(phase);
            record("project.phaseGatesDropped", phase, was, phase.facts());
        }
    }

    /**
     * Postpones or extends a phase that no approved plan holds.
     *
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     * @throws ConflictException if the steering group has the period, or the phase is over
     */
    void postpone(UUID projectId, UUID phaseId, PostponementForm form, UUID personId) {
        Phase phase = lockedFind(projectId, phaseId, form.version());
        requireMovable(phase);
        Period before = phase.getPeriod();
        Phase.Facts was = phase.facts();
        Move move = form.move();
        phase.plan(move.of(before));
        phases.saveAndFlush(phase);
        history.addMove(phase, before, move.shift(), form.moveReason(), personId, null);
        record("project.phasePostponed", phase, move.shift().asDetail(), was, phase.facts(form.moveReason()));
    }

    /**
     * Corrects when the phase really ran.
     *
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     * @throws ConflictException if it has not begun, or is open and said to have ended
     */
    void correctActual(UUID projectId, UUID phaseId, ActualForm form, UUID personId) {
        Phase phase = find(projectId, phaseId, form.version());
        Period before = phase.getActual();
        Phase.Facts was = phase.facts();
        phase.ran(form.period());
        phases.saveAndFlush(phase);
        history.addActual(phase, before, form.actualReason(), personId);
        record("project.phaseActualCorrected", phase, was, phase.facts(form.actualReason()));
    }

    /** Gives the phase the period that the steering group has approved in the change. */
    void moveAsDecided(UUID phaseId, ProjectChange change, FrozenChange approved, UUID personId) {
        Phase phase = find(change.getProjectId(), phaseId);
        Period before = phase.getPeriod();
        Phase.Facts was = phase.facts();
        phase.plan(approved.after());
        phases.saveAndFlush(phase);
        history.addMove(phase, before, approved.shift(), approved.reason(), personId, change.getId());
        record("project.phasePostponed", phase, change.asCause(approved.shift()), was, phase.facts(approved.reason()));
    }

    private void requireMovable(Phase phase) {
        if (phase.getStatus() == PhaseStatus.CLOSED) {
            throw new ConflictException("project.phase.over");
        }
        requireFree(phase);
    }

    private void requireFree(Phase phase) {
        if (phases.planHolds(phase.getProjectId(), phase.getId())) {
            throw new ConflictException("project.phase.held");
        }
    }

    /**
     * @param first its first day, if that is known
     * @throws ConflictException if it is not planned, or something that it needs is not approved
     */
    void open(UUID projectId, UUID phaseId, @Nullable LocalDate first, UUID personId) {
        Phase phase = find(projectId, phaseId);
        Period before = phase.getActual();
        Phase.Facts was = phase.facts();
        phase.open(first);
        try {
            phases.saveAndFlush(phase);
        } catch (DataIntegrityViolationException e) {
            throw BrokenRule.of(e).equals("phase_gates_met") ? new ConflictException("project.gates.notMet") : e;
        }
        history.addActual(phase, before, null, personId);
        record("project.phaseOpened", phase, was, phase.facts());
    }

    /**
     * @param last its last day, if that is known
     * @throws ConflictException if it is not open
     */
    void close(UUID projectId, UUID phaseId, @Nullable LocalDate last, UUID personId) {
        Phase phase = find(projectId, phaseId);
        Period before = phase.getActual();
        Phase.Facts was = phase.facts();
        phase.close(last);
        phases.saveAndFlush(phase);
        history.addActual(phase, before, null, personId);
        record("project.phaseClosed", phase, was, phase.facts());
    }

    /**
     * Opens those of the phases that are closed: the steering group has decided on money to be spent in them.
     *
     * @param personId who put it forward: on paper the reopening is theirs
     */
    void reopen(UUID projectId, Collection<UUID> phaseIds, UUID personId) {
        for (UUID phaseId : phaseIds) {
            Phase phase = find(projectId, phaseId);
            Period before = phase.getActual();
            Phase.Facts was = phase.facts();
            if (phase.reopen()) {
                phases.saveAndFlush(phase);
                history.addActual(phase, before, null, personId);
                record("project.phaseReopened", phase, was, phase.facts());
            }
        }
    }

    /** @throws ConflictException if a budget or the accounts know the phase, or a plan that the steering group has */
    void delete(UUID projectId, UUID phaseId) {
        projects.findLocked(projectId);
        Phase phase = find(projectId, phaseId);
        requireFree(phase);
        Phase.Facts was = phase.facts();
        PhaseContents left = plan.contents(phaseId);
        try {
            phases.delete(phase);
            phases.flush();
        } catch (DataIntegrityViolationException pointedAt) {
            throw new ConflictException("project.phase.deletion.notPossible");
        }
        record("project.phaseDeleted", phase, left.detail(), was, null);
    }

    private void record(String action, Phase phase, Phase.@Nullable Facts before, Phase.@Nullable Facts after) {
        record(action, phase, Map.of(), before, after);
    }

    private void record(
            String action,
            Phase phase,
            Map<String, String> how,
            Phase.@Nullable Facts before,
            Phase.@Nullable Facts after) {
        audit.changed(action, SUBJECT, phase.getId(), phase.getProjectId(), how, before, after);
    }

    // A plan may be put forward at this moment
    private Phase lockedFind(UUID projectId, UUID phaseId, @Nullable Long version) {
        projects.findLocked(projectId);
        return find(projectId, phaseId, version);
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
