package dk.fremdrift.accounts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The books of the projects. Whoever changes a project's accounts locks its book first, and lines after it. */
interface Ledgers extends Repository<Ledger, UUID> {

    Ledger save(Ledger ledger);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from Ledger l where l.projectId = :projectId")
    Optional<Ledger> findLocked(UUID projectId);
}
