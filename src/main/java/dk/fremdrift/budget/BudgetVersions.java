package dk.fremdrift.budget;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BudgetVersions extends Repository<BudgetVersion, UUID> {

    Optional<BudgetVersion> findByIdAndBudgetId(UUID id, UUID budgetId);

    Optional<BudgetVersion> findByBudgetIdAndState(UUID budgetId, BudgetState state);

    @Query("select coalesce(max(v.number), 0) + 1 from BudgetVersion v where v.budgetId = :budgetId")
    int nextNumber(UUID budgetId);

    /** Whether a version of this budget is in one of these states. */
    boolean existsByBudgetIdAndStateIn(UUID budgetId, Collection<BudgetState> states);

    /** Writes at once: the database freezes and counts versions in the order in which they change. */
    BudgetVersion saveAndFlush(BudgetVersion version);
}
