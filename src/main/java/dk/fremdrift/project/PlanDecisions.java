package dk.fremdrift.project;

import dk.fremdrift.decision.DecisionMade;
import dk.fremdrift.decision.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the approval of a plan does to its phases, in the transaction in which it falls. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlanDecisions {

    private final Projects projects;
    private final PlanVersions versions;
    private final PhaseService phases;

    PlanDecisions(Projects projects, PlanVersions versions, PhaseService phases) {
        this.projects = projects;
        this.versions = versions;
        this.phases = phases;
    }

    @EventListener
    void on(DecisionMade decision) {
        if (decision.subjectKind().equals(PlanSubjectView.KIND) && decision.outcome() == Outcome.APPROVED) {
            projects.findLocked(decision.subjectId());
            versions.approved(decision.subjectId())
                    .ifPresent(approved -> phases.dropGates(decision.subjectId(), approved));
        }
    }
}
