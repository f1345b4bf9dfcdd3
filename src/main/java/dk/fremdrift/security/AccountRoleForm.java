package dk.fremdrift.security;

import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A global role, its first day, and its last if that is known. */
record AccountRoleForm(
        @NotNull @Nullable GlobalRole globalRole,

        @NotNull @TypedDay @Nullable LocalDate roleFrom,

        @TypedDay @Nullable LocalDate roleTo) {}
