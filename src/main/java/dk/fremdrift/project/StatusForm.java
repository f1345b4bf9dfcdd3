package dk.fremdrift.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where a project goes next, and why. */
record StatusForm(
        @NotNull ProjectStatus nextStatus,
        @NotBlank @Size(max = 2000) String statusReason,
        @Nullable Long version) {

    @SuppressWarnings("NullAway") // an empty form, not yet validated
    static StatusForm empty(@Nullable Long version) {
        return new StatusForm(null, "", version);
    }
}
