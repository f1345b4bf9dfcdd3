package dk.fremdrift.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody works as what, from when, and below whom. */
record Work(
        @Nullable UUID employerId,
        @Nullable UUID unitId,
        @Nullable String jobTitle,
        @Nullable String employeeGroup,
        @Nullable String employeeNumber,
        @Nullable UUID managerId,
        @Nullable LocalDate from) {

    static Work as(@Nullable String jobTitle, @Nullable UUID employerId, @Nullable LocalDate from) {
        return new Work(employerId, null, jobTitle, null, null, null, from);
    }
}
