package dk.fremdrift.budget;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.project.Phases;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.NotFoundException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the lines of a project's draft. */
@Service
@Transactional
class LineService {

    private final Budgets budgets;
    private final BudgetVersions versions;
    private final BudgetLines lines;
    private final CostTypes costTypes;
    private final Phases phases;
    private final Spending spending;
    private final AuditTrail audit;

    LineService(
            Budgets budgets,
            BudgetVersions versions,
            BudgetLines lines,
            CostTypes costTypes,
            Phases phases,
            Spending spending,
            AuditTrail audit) {
        this.budgets = budgets;
        this.versions = versions;
        this.lines = lines;
        this.costTypes = costTypes;
        this.phases = phases;
        this.spending = spending;
        this.audit = audit;
    }

    /**
     * Adds a line at the end of its phase.
     *
     * @return the new line's key
     * @throws ConflictException {@code budget.noDraft} if there is no draft to add to
     */
    UUID add(UUID projectId, LineForm form) {
        UUID draft = lockedDraft(projectId);
        UUID phase = phases.of(projectId).stream()
                .map(PhaseInfo::id)
                .filter(id -> id.equals(form.phase()))
                .findAny()
                .orElseThrow(() -> new NotFoundException("phase", String.valueOf(form.phase())));
        UUID lineKey = Ids.next();
        LineContent content = form.content(lineKey, phase, lines.nextPosition(draft, phase));
        lines.saveAndFlush(new BudgetLine(draft, content));
        record("budget.lineAdded", projectId, null, content);
        return lineKey;
    }

    /**
     * Changes what a line of the draft says.
     *
     * @param readIn the budget version that the form was read in; {@code null} stands for the draft
     * @throws ObjectOptimisticLockingFailureException if somebody else has saved the line since the form was read
     * @throws ConflictException {@code budget.noDraft}, {@code budget.line.gone} or {@code budget.line.settled}
     */
    void revise(UUID projectId, UUID lineKey, LineForm form, @Nullable UUID readIn) {
        BudgetVersion draft = held(projectId);
        BudgetLine line = lines.findByBudgetVersionIdAndLineKey(draft.getId(), lineKey)
                .orElseThrow(() -> new ConflictException("budget.line.gone"));
        boolean asRead =
                (readIn == null || readIn.equals(draft.getId())) && Objects.equals(line.getVersion(), form.version());
        if (!asRead && !isCopyOfRead(line, draft.getBasedOn(), form, readIn)) {
            throw new ObjectOptimisticLockingFailureException(BudgetLine.class, lineKey);
        }
        LineContent before = line.content();
        if (!Objects.equals(before.costTypeId(), form.costType()) && lines.isSettled(lineKey)) {
            throw new ConflictException("budget.line.settled");
        }
        line.revise(form.content(lineKey, before.phaseId(), before.position()));
        lines.saveAndFlush(line);
        record("budget.lineRevised", projectId, before, line.content());
    }

    private void record(String action, UUID projectId, @Nullable LineContent before, @Nullable LineContent after) {
        LineContent content = Objects.requireNonNull(after == null ? before : after);
        audit.changed(
                action,
                "budgetLine",
                content.lineKey(),
                projectId,
                Map.of(),
                before == null ? null : facts(projectId, before),
                after == null ? null : facts(projectId, after));
    }

    private LineContent.Facts facts(UUID projectId, LineContent line) {
        String phase = phases.of(projectId).stream()
                .filter(one -> one.id().equals(line.phaseId()))
                .map(one -> one.label(Danish.LOCALE))
                .findAny()
                .orElse("");
        UUID type = line.costTypeId();
        return line.facts(
                phase,
                type == null
                        ? null
                        : costTypes.findById(type).map(CostType::getNameDa).orElse(null));
    }

    /**
     * Whether the form was read in the version that the draft was begun from, and the line is still as it was copied from
     * there: whoever typed while the version was submitted overwrites nobody.
     */
    private boolean isCopyOfRead(BudgetLine line, @Nullable UUID basis, LineForm form, @Nullable UUID readIn) {
        return basis != null
                && (readIn == null || readIn.equals(basis))
                && Objects.equals(line.getVersion(), 0L)
                && lines.findByBudgetVersionIdAndLineKey(basis, line.content().lineKey())
                        .filter(read -> Objects.equals(read.getVersion(), form.version()))
                        .filter(read -> read.content().equals(line.content()))
                        .isPresent();
    }

    /**
     * Takes a line out of the draft; a second click finds nothing more to do.
     *
     * @throws ConflictException {@code budget.noDraft}, or {@code budget.line.hasEntries}: it may be set down, not dropped
     */
    void remove(UUID projectId, UUID lineKey) {
        UUID draft = lockedDraft(projectId);
        if (spending.of(projectId).containsKey(lineKey)) {
            throw new ConflictException("budget.line.hasEntries");
        }
        lines.findByBudgetVersionIdAndLineKey(draft, lineKey).ifPresent(line -> {
            lines.delete(line);
            record("budget.lineRemoved", projectId, line.content(), null);
        });
    }

    /** Puts a line of the approved version back into the draft as it was. */
    void restore(UUID projectId, UUID lineKey) {
        UUID draft = lockedDraft(projectId);
        BudgetLine approved = budgets.findByProjectId(projectId)
                .flatMap(budget -> versions.findByBudgetIdAndState(budget.getId(), BudgetState.APPROVED))
                .flatMap(version -> lines.findByBudgetVersionIdAndLineKey(version.getId(), lineKey))
                .orElseThrow(() -> new NotFoundException("budget line", lineKey));
        if (lines.findByBudgetVersionIdAndLineKey(draft, lineKey).isEmpty()) {
            lines.saveAndFlush(new BudgetLine(draft, approved.content()));
            record("budget.lineRestored", projectId, null, approved.content());
        }
    }

    private UUID lockedDraft(UUID projectId) {
        return held(projectId).getId();
    }

    private BudgetVersion held(UUID projectId) {
        return budgets.findLocked(projectId)
                .flatMap(budget -> versions.findByBudgetIdAndState(budget.getId(), BudgetState.DRAFT))
                .orElseThrow(() -> new ConflictException("budget.noDraft"));
    }
}
