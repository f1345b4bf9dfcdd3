package dk.fremdrift.budget;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** VAT is a cost unless the project's budget says that it is not. */
@Component
class BudgetVatRule implements VatRule {

    private final Budgets budgets;

    BudgetVatRule(Budgets budgets) {
        this.budgets = budgets;
    }

    @Override
    public boolean isCost(UUID projectId) {
        return budgets.findByProjectId(projectId).map(Budget::isVatIsCost).orElse(true);
    }
}
