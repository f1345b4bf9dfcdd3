package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody types to move the period of a phase. */
record PostponementForm(
        @NotNull MoveKind moveKind,
        @Nullable @Min(1) @Max(120) Integer moveMonths,
        @Nullable @Size(max = 200) String newWords,

        @TypedDay @Nullable LocalDate newFrom,

        @TypedDay @Nullable LocalDate newTo,

        @NotBlank @Size(max = 2000) String moveReason,
        @Nullable Long version) {

    /** The words as they stand: often only the days move. */
    static PostponementForm empty(@Nullable Period planned, Long version) {
        return new PostponementForm(
                MoveKind.POSTPONED, null, planned == null ? null : planned.words(), null, null, "", version);
    }

    Move move() {
        return new Move(moveKind, moveMonths, newWords, newFrom, newTo);
    }
}
