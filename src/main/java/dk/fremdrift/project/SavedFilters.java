package dk.fremdrift.project;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SavedFilters extends Repository<SavedFilter, UUID> {

    /** Saves at once, so that a rule of the database is broken here and not at the end of the transaction. */
    SavedFilter saveAndFlush(SavedFilter filter);

    void delete(SavedFilter filter);

    Optional<SavedFilter> findByIdAndAccountId(UUID id, UUID accountId);

    List<SavedFilterRow> findByAccountIdOrderByName(UUID accountId);

    /** One that the person behind the account may open: their own, or a shared one. */
    @Query("select f from SavedFilter f where f.id = :id and (f.accountId = :accountId or f.shared)")
    Optional<SavedFilter> findToOpen(UUID id, UUID accountId);
}
