package dk.fremdrift.accounts;

import dk.fremdrift.budget.BudgetApproved;
import dk.fremdrift.budget.BudgetApproved.ApprovedLine;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens a project's book and sets what is approved on each line, in the transaction that approves the budget. */
@Component
class ApprovedLines {

    private final Ledgers ledgers;
    private final LineBalances balances;

    ApprovedLines(Ledgers ledgers, LineBalances balances) {
        this.ledgers = ledgers;
        this.balances = balances;
    }

    @EventListener
    void on(BudgetApproved event) {
        UUID projectId = event.projectId();
        if (ledgers.findLocked(projectId).isEmpty()) {
            ledgers.save(new Ledger(projectId));
        }
        var approved = event.lines().stream().collect(Collectors.toMap(ApprovedLine::lineKey, Function.identity()));
        for (LineBalance balance : balances.findAllLocked(projectId)) {
            ApprovedLine line = approved.remove(balance.getLineKey());
            if (line == null) {
                balance.drop();
            } else {
                balance.approve(line);
            }
        }
        approved.values().forEach(line -> balances.save(new LineBalance(projectId, line)));
    }
}
