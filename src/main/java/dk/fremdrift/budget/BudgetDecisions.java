package dk.fremdrift.budget;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.decision.DecisionMade;
import dk.fremdrift.decision.Outcome;
import dk.fremdrift.decision.SubmissionWithdrawn;
import dk.fremdrift.project.Phases;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a decision does to the budget, in the transaction in which it falls. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BudgetDecisions {

    private final Budgets budgets;
    private final BudgetVersions versions;
    private final BudgetLines lines;
    private final Drafts drafts;
    private final Spending spending;
    private final Phases phases;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    BudgetDecisions(
            Budgets budgets,
            BudgetVersions versions,
            BudgetLines lines,
            Drafts drafts,
            Spending spending,
            Phases phases,
            ApplicationEventPublisher events,
            AuditTrail audit) {
        this.budgets = budgets;
        this.versions = versions;
        this.lines = lines;
        this.drafts = drafts;
        this.spending = spending;
        this.phases = phases;
        this.events = events;
        this.audit = audit;
    }

    @EventListener
    void on(DecisionMade decision) {
        if (!decision.subjectKind().equals(BudgetSubjectView.KIND)) {
            return;
        }
        Budget budget = locked(decision.subjectId());
        if (decision.outcome() == Outcome.APPROVED) {
            approve(budget, decision);
        } else {
            end(
                    budget,
                    decision.versionId(),
                    decision.outcome() == Outcome.REJECTED ? BudgetVersion::reject : BudgetVersion::sendBack);
        }
    }

    @EventListener
    void on(SubmissionWithdrawn withdrawn) {
        if (withdrawn.subjectKind().equals(BudgetSubjectView.KIND)) {
            end(locked(withdrawn.subjectId()), withdrawn.versionId(), BudgetVersion::withdraw);
        }
    }

    private void approve(Budget budget, DecisionMade decision) {
        UUID versionId = decision.versionId();
        BudgetVersion version = version(budget, versionId);
        List<LineContent> approved =
                lines.of(versionId).stream().map(BudgetLine::content).toList();
        requireNothingSpentIsDropped(budget, approved);
        versions.findByBudgetIdAndState(budget.getId(), BudgetState.APPROVED).ifPresent(former -> {
            former.supersede();
            versions.saveAndFlush(former);
        });
        version.approve();
        versions.saveAndFlush(version);
        record(budget, version);
        phases.reopen(budget.getProjectId(), version.getPhases(), decision.submissionId());
        events.publishEvent(new BudgetApproved(
                budget.getProjectId(),
                versionId,
                approved.stream().map(BudgetDecisions::approved).toList()));
    }

    /** Without a draft the leader gets one with the same lines, to mend and submit anew. */
    private void end(Budget budget, UUID versionId, Consumer<BudgetVersion> verb) {
        BudgetVersion version = version(budget, versionId);
        verb.accept(version);
        versions.saveAndFlush(version);
        record(budget, version);
        if (versions.findByBudgetIdAndState(budget.getId(), BudgetState.DRAFT).isEmpty()) {
            drafts.start(budget, version);
        }
    }

    /** An entry booked while the version awaited its decision stands on a line that must go on existing. */
    private void requireNothingSpentIsDropped(Budget budget, List<LineContent> approved) {
        Set<UUID> spent = new HashSet<>(spending.of(budget.getProjectId()).keySet());
        approved.forEach(line -> spent.remove(line.lineKey()));
        if (!spent.isEmpty()) {
            throw new ConflictException("budget.droppedLineHasEntries");
        }
    }

    private static BudgetApproved.ApprovedLine approved(LineContent line) {
        return new BudgetApproved.ApprovedLine(
                line.lineKey(),
                line.phaseId(),
                Objects.requireNonNull(line.costTypeId()),
                Objects.requireNonNull(line.text()),
                Objects.requireNonNull(line.amount()),
                line.position());
    }

    private void record(Budget budget, BudgetVersion version) {
        audit.record(
                "budget.decided",
                "budgetVersion",
                version.getId(),
                budget.getProjectId(),
                Map.of(
                        "number",
                        String.valueOf(version.getNumber()),
                        "state",
                        version.getState().name()));
    }

    private Budget locked(UUID budgetId) {
        return budgets.findLockedById(budgetId).orElseThrow(() -> new NotFoundException("budget", budgetId));
    }

    private BudgetVersion version(Budget budget, UUID versionId) {
        return versions.findByIdAndBudgetId(versionId, budget.getId())
                .orElseThrow(() -> new NotFoundException("budget version", versionId));
    }
}
