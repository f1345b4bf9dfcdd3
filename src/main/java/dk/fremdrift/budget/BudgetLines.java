package dk.fremdrift.budget;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BudgetLines extends Repository<BudgetLine, UUID> {

    @Query("select l from BudgetLine l where l.budgetVersionId = :versionId order by l.phaseId, l.position, l.lineKey")
    List<BudgetLine> of(UUID versionId);

    Optional<BudgetLine> findByBudgetVersionIdAndLineKey(UUID versionId, UUID lineKey);

    @Query("""
            select coalesce(max(l.position), 0) + 1 from BudgetLine l
            where l.budgetVersionId = :versionId and l.phaseId = :phaseId
            """)
    int nextPosition(UUID versionId, UUID phaseId);

    /** Whether the line stands in a version that is or was approved, or awaits it: then its cost type is settled. */
    @Query("""
            select count(l) > 0 from BudgetLine l, BudgetVersion v
            where v.id = l.budgetVersionId and l.lineKey = :lineKey
              and v.state in (dk.fremdrift.budget.BudgetState.SUBMITTED, dk.fremdrift.budget.BudgetState.APPROVED,
                              dk.fremdrift.budget.BudgetState.SUPERSEDED)
            """)
    boolean isSettled(UUID lineKey);

    BudgetLine saveAndFlush(BudgetLine line);

    void saveAllAndFlush(Iterable<BudgetLine> lines);

    void delete(BudgetLine line);

    @Modifying(flushAutomatically = true, clearAutomatically = false)
    @Query("delete from BudgetLine l where l.budgetVersionId = :versionId and l.phaseId not in :phases")
    void deleteOutside(UUID versionId, Collection<UUID> phases);
}
