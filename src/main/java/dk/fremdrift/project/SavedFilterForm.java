package dk.fremdrift.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types about a filter to be saved.
 *
 * @param filterShared whether others may open it by its address
 */
record SavedFilterForm(
        @NotBlank @Size(max = 100) String filterName,
        @Nullable Boolean filterShared,
        @Nullable Long version) {

    @SuppressWarnings("NullAway") // an empty form, not yet validated
    static final SavedFilterForm EMPTY = new SavedFilterForm(null, null, null);

    static SavedFilterForm of(SavedFilter filter) {
        return new SavedFilterForm(filter.getName(), filter.isShared(), filter.getVersion());
    }

    boolean isShared() {
        return Boolean.TRUE.equals(filterShared);
    }
}
