package dk.fremdrift.organisation;

import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day on which somebody works somewhere. */
record LeavingForm(
        @TypedDay @NotNull LocalDate endsOn, @Nullable Long version) {}
