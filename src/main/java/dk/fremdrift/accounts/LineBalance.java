package dk.fremdrift.accounts;

import dk.fremdrift.budget.BudgetApproved.ApprovedLine;
import dk.fremdrift.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is approved and what is spent on one budget line, in DKK; always equal to the full sum of its entries. */
@Entity
class LineBalance {

    @Id
    private UUID lineKey;

    @Version
    private @Nullable Long version;

    private UUID projectId;

    private UUID phaseId;

    private UUID costTypeId;

    private String text;

    private int position;

    private Money approved;

    private Money spent = Money.ZERO;

    private boolean inBudget;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected LineBalance() {}

    @SuppressWarnings("NullAway.Init") // approve sets the rest
    LineBalance(UUID projectId, ApprovedLine line) {
        this.lineKey = line.lineKey();
        this.projectId = projectId;
        approve(line);
    }

    /** Takes over what the newly approved version says about the line. */
    final void approve(ApprovedLine line) {
        phaseId = line.phaseId();
        costTypeId = line.costTypeId();
        text = line.text();
        position = line.position();
        approved = line.amount();
        inBudget = true;
    }

    /** The newly approved version no longer has the line: nothing is approved on it any more. */
    void drop() {
        approved = Money.ZERO;
        inBudget = false;
    }

    /** Adds an entry's charged amount to what is spent. */
    void charge(Money charged) {
        spent = spent.plus(charged);
    }

    /** How far beyond the approved amount this charge would bring the line, or {@code null} if it stays within. */
    @Nullable Money beyondAfter(Money charged) {
        Money beyond = spent.plus(charged).minus(approved);
        return charged.isNegative() || beyond.isNegative() || beyond.isZero() ? null : beyond;
    }

    UUID getLineKey() {
        return lineKey;
    }

    UUID getProjectId() {
        return projectId;
    }

    UUID getPhaseId() {
        return phaseId;
    }

    Money getApproved() {
        return approved;
    }

    Money getSpent() {
        return spent;
    }

    boolean isInBudget() {
        return inBudget;
    }
}
