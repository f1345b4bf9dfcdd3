package dk.fremdrift.budget;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.NotFoundException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins budgets and their drafts, and says what the whole budget stands on. */
@Service
@Transactional
class BudgetService {

    private static final Set<BudgetState> SETTLING =
            Set.of(BudgetState.SUBMITTED, BudgetState.APPROVED, BudgetState.SUPERSEDED);

    private final Budgets budgets;
    private final BudgetVersions versions;
    private final Drafts drafts;
    private final AuditTrail audit;

    BudgetService(Budgets budgets, BudgetVersions versions, Drafts drafts, AuditTrail audit) {
        this.budgets = budgets;
        this.versions = versions;
        this.drafts = drafts;
        this.audit = audit;
    }

    /** The budget's form as it stands, or an empty one before the budget is begun. */
    @Transactional(readOnly = true)
    BudgetForm form(UUID projectId) {
        return budgets.findByProjectId(projectId).map(BudgetForm::of).orElse(BudgetForm.EMPTY);
    }

    /**
     * Whether VAT can no longer be chosen: amounts that are approved or await approval would otherwise mean something
     * else than what was decided on.
     */
    @Transactional(readOnly = true)
    boolean isVatSettled(UUID projectId) {
        return budgets.findByProjectId(projectId).filter(this::isVatSettled).isPresent();
    }

    /**
     * Sets the frame and the VAT rule.
     *
     * @throws ObjectOptimisticLockingFailureException if somebody else has saved since the form was read
     * @throws ConflictException {@code budget.vatSettled} if VAT would change after a version was put forward
     */
    void settle(UUID projectId, BudgetForm form) {
        Budget budget = open(projectId);
        long read = form.version() == null ? 0 : form.version(); // a budget that was begun meanwhile says nothing yet
        if (!Long.valueOf(read).equals(budget.getVersion())) {
            throw new ObjectOptimisticLockingFailureException(Budget.class, budget.getId());
        }
        boolean vatIsCost = Objects.requireNonNullElse(form.vatIsCost(), budget.isVatIsCost());
        if (vatIsCost != budget.isVatIsCost() && isVatSettled(budget)) {
            throw new ConflictException("budget.vatSettled");
        }
        BudgetForm before = BudgetForm.of(budget);
        budget.frame(form.frame(), form.frameSource());
        budget.chargeVat(vatIsCost);
        audit.changed(
                "budget.settled",
                "budget",
                budget.getId(),
                projectId,
                Map.of("frame", words(form.frame()), "vatIsCost", String.valueOf(vatIsCost)),
                before,
                BudgetForm.of(budget));
    }

    /** Begins a draft from what awaits a decision, else from what is approved, else empty; there is only ever one. */
    void startDraft(UUID projectId) {
        Budget budget = open(projectId);
        if (versions.findByBudgetIdAndState(budget.getId(), BudgetState.DRAFT).isEmpty()) {
            drafts.start(
                    budget,
                    versions.findByBudgetIdAndState(budget.getId(), BudgetState.SUBMITTED)
                            .or(() -> versions.findByBudgetIdAndState(budget.getId(), BudgetState.APPROVED))
                            .orElse(null));
        }
    }

    private Budget open(UUID projectId) {
        budgets.assure(Ids.next(), projectId);
        return budgets.findLocked(projectId).orElseThrow(() -> new NotFoundException("budget", projectId));
    }

    private boolean isVatSettled(Budget budget) {
        return versions.existsByBudgetIdAndStateIn(budget.getId(), SETTLING);
    }

    private static String words(@Nullable Money frame) {
        return frame == null ? "" : frame.amount().toPlainString();
    }
}
