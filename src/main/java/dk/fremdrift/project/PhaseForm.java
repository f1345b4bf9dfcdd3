package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types about a phase.
 *
 * @param phaseNumber from 0 or 1, or none
 */
record PhaseForm(
        @Nullable @Min(0) @Max(999) Integer phaseNumber,
        @NotBlank @Size(max = 300) String phaseTitle,
        @Nullable @Size(max = 200) String periodWords,

        @TypedDay @Nullable LocalDate periodFrom,

        @TypedDay @Nullable LocalDate periodTo,

        @Nullable @Size(max = 20000) String description,
        @Nullable Long version) {

    /** An empty form with the number that is suggested, if any. */
    static PhaseForm empty(@Nullable Integer number) {
        return new PhaseForm(number, "", null, null, null, null, null);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        if (!Period.inOrder(periodFrom, periodTo)) {
            Mistakes.add(errors, "periodTo", "project.period.order");
        }
    }
}
