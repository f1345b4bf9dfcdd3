package dk.fremdrift.security;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A global role, its first day, and its last if that is known. */
record AccountRoleForm(
        @NotNull @Nullable GlobalRole globalRole,

        @NotNull @DateTimeFormat(
                iso = DateTimeFormat.ISO.DATE,
                fallbackPatterns = {"dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy"})
        @Nullable LocalDate roleFrom,

        @DateTimeFormat(
                iso = DateTimeFormat.ISO.DATE,
                fallbackPatterns = {"dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy"})
        @Nullable LocalDate roleTo) {}
