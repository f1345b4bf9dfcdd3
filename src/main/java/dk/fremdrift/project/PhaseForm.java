package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Texts;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types about a phase.
 *
 * @param phaseNumber from 0 or 1, or none
 * @param gates what the steering group must have approved before the phase is opened
 */
record PhaseForm(
        @Nullable @Min(0) @Max(999) Integer phaseNumber,
        @NotBlank @Size(max = 300) String phaseTitle,
        @Nullable @Size(max = 200) String periodWords,

        @TypedDay @Nullable LocalDate periodFrom,

        @TypedDay @Nullable LocalDate periodTo,

        @Nullable @Size(max = 20000) String description,
        Set<Gate> gates,
        @Nullable Long version) {

    @SuppressWarnings("NullAway") // no box ticked is no parameter
    PhaseForm {
        gates = gates == null ? Set.of() : Set.copyOf(gates);
    }

    /** An empty form with the number that is suggested, if any. */
    static PhaseForm empty(@Nullable Integer number) {
        return new PhaseForm(number, "", null, null, null, null, Set.of(), null);
    }

    /** The same with the planned period that is stored: it is not this form's to change. */
    PhaseForm withPeriod(@Nullable Period planned) {
        return new PhaseForm(
                phaseNumber,
                phaseTitle,
                planned == null ? null : planned.words(),
                planned == null ? null : planned.from(),
                planned == null ? null : planned.to(),
                description,
                gates,
                version);
    }

    boolean saysNoPeriod() {
        return Texts.clean(periodWords) == null && periodFrom == null && periodTo == null;
    }

    @Nullable Period period() {
        return Period.of(periodWords, periodFrom, periodTo);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        if (!Period.inOrder(periodFrom, periodTo)) {
            Mistakes.add(errors, "periodTo", "project.period.order");
        }
    }
}
