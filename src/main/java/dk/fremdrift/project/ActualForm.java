package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What somebody types to correct when a phase really ran. */
record ActualForm(
        @Nullable @Size(max = 200) String periodWords,

        @TypedDay @Nullable LocalDate periodFrom,

        @TypedDay @Nullable LocalDate periodTo,

        @Nullable @Size(max = 2000) String actualReason,
        @Nullable Long version) {

    static ActualForm of(PhaseDetails phase) {
        Period actual = phase.actual();
        return new ActualForm(
                actual == null ? null : actual.words(),
                actual == null ? null : actual.from(),
                actual == null ? null : actual.to(),
                null,
                phase.version());
    }

    /** What no annotation on one field can say: what ran has begun, and has not ended before it is closed. */
    void check(PhaseStatus status, LocalDate today, BindingResult errors) {
        if (!Period.inOrder(periodFrom, periodTo)) {
            Mistakes.add(errors, "periodTo", "project.period.order");
        } else if (status == PhaseStatus.OPEN && periodTo != null) {
            Mistakes.add(errors, "periodTo", "project.actual.notOver");
        } else if (periodTo != null && periodTo.isAfter(today)) {
            Mistakes.add(errors, "periodTo", "project.actual.future");
        }
        if (periodFrom != null && periodFrom.isAfter(today)) {
            Mistakes.add(errors, "periodFrom", "project.actual.future");
        }
    }

    @Nullable Period period() {
        return Period.of(periodWords, periodFrom, periodTo);
    }
}
