package dk.fremdrift.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The entries of the ledgers, one at a time; lists and sums are read in SQL. */
interface LedgerEntries extends Repository<LedgerEntry, UUID> {

    Optional<LedgerEntry> findById(UUID id);

    Optional<LedgerEntry> findByIdAndProjectId(UUID id, UUID projectId);

    Optional<LedgerEntry> findByReverses(UUID reversed);
}
