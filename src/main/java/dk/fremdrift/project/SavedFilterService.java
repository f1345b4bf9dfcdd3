package dk.fremdrift.project;

import dk.fremdrift.shared.NotFoundException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves, renames and removes the filters that people keep for themselves. */
@Service
@Transactional
class SavedFilterService {

    private final SavedFilters filters;

    SavedFilterService(SavedFilters filters) {
        this.filters = filters;
    }

    void save(UUID accountId, SavedFilterForm form, ProjectFilter filter) {
        filters.saveAndFlush(new SavedFilter(accountId, form, filter.query()));
    }

    void revise(UUID accountId, UUID id, SavedFilterForm form) {
        SavedFilter filter = own(accountId, id);
        if (!Objects.equals(filter.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(SavedFilter.class, id);
        }
        filter.revise(form);
        filters.saveAndFlush(filter);
    }

    /** Whoever clicks twice removes it once. */
    void remove(UUID accountId, UUID id) {
        filters.findByIdAndAccountId(id, accountId).ifPresent(filters::delete);
    }

    /** @throws NotFoundException if the person behind the account has no such filter */
    @Transactional(readOnly = true)
    SavedFilter own(UUID accountId, UUID id) {
        return filters.findByIdAndAccountId(id, accountId).orElseThrow(() -> new NotFoundException("SavedFilter", id));
    }
}
