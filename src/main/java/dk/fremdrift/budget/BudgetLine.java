package dk.fremdrift.budget;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line as it stands in one version of the budget. Its {@code lineKey} is the same in every version. */
@Entity
class BudgetLine {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID budgetVersionId;

    private UUID lineKey;

    private UUID phaseId;

    private @Nullable UUID costTypeId;

    private @Nullable String text;

    private @Nullable Units units;

    private @Nullable Money unitPrice;

    private @Nullable Money amount;

    private @Nullable String reason;

    private int position;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected BudgetLine() {}

    BudgetLine(UUID budgetVersionId, LineContent content) {
        this.budgetVersionId = budgetVersionId;
        this.lineKey = content.lineKey();
        this.phaseId = content.phaseId();
        this.position = content.position();
        say(content);
    }

    /** Changes what the line says; its key, phase and place stay. */
    void revise(LineContent content) {
        say(content);
    }

    private void say(LineContent content) {
        costTypeId = content.costTypeId();
        text = content.text();
        units = content.units();
        unitPrice = content.unitPrice();
        amount = content.amount();
        reason = content.reason();
    }

    LineContent content() {
        return new LineContent(lineKey, phaseId, costTypeId, text, units, unitPrice, amount, reason, position);
    }

    @Nullable Long getVersion() {
        return version;
    }
}
