package dk.fremdrift.accounts;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The balances of budget lines, read only to change them: always locked, and after the project's ledger. */
interface LineBalances extends Repository<LineBalance, UUID> {

    LineBalance save(LineBalance balance);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from LineBalance b where b.lineKey = :lineKey and b.projectId = :projectId")
    Optional<LineBalance> findLocked(UUID lineKey, UUID projectId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select b from LineBalance b where b.projectId = :projectId order by b.lineKey")
    List<LineBalance> findAllLocked(UUID projectId);
}
