package dk.fremdrift.accounts;

import static org.springframework.transaction.support.TransactionSynchronizationManager.isActualTransactionActive;
import static org.springframework.transaction.support.TransactionSynchronizationManager.isCurrentTransactionReadOnly;

import dk.fremdrift.budget.SpentOnLines;
import dk.fremdrift.shared.Money;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the budget what is spent on its lines. */
@Component
class SpentInLedger implements SpentOnLines {

    private final JdbcClient jdbc;

    SpentInLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked within a transaction that writes, nothing is booked until it ends: the answer stays true. */
    @Override
    public Map<UUID, Money> of(UUID projectId) {
        if (isActualTransactionActive() && !isCurrentTransactionReadOnly()) {
            jdbc.sql("select 1 from ledger where project_id = ? for update")
                    .param(projectId)
                    .query()
                    .listOfRows();
        }
        return jdbc
                .sql("""
                        select b.line_key, b.spent
                        from line_balance b
                        where b.project_id = ? and exists (select 1 from ledger_entry e where e.line_key = b.line_key)
                        """)
                .param(projectId)
                .query((row, at) ->
                        Map.entry(row.getObject("line_key", UUID.class), new Money(row.getBigDecimal("spent"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
