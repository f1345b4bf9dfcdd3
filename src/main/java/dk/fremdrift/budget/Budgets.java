package dk.fremdrift.budget;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Budgets extends Repository<Budget, UUID> {

    Optional<Budget> findByProjectId(UUID projectId);

    /** The budget, held until the transaction ends: whoever else writes in it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Budget b where b.projectId = :projectId")
    Optional<Budget> findLocked(UUID projectId);

    /** The budget with this id, held until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from Budget b where b.id = :id")
    Optional<Budget> findLockedById(UUID id);

    /** Makes the project's budget unless somebody has; two leaders who begin at once get the same one. */
    @Modifying
    @NativeQuery("""
            insert into budget (id, version, project_id, vat_is_cost) values (:id, 0, :projectId, true)
            on conflict (project_id) do nothing
            """)
    void assure(UUID id, UUID projectId);
}
