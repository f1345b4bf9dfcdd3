package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NoCpr;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types about an activity or a milestone.
 *
 * @param phaseId the phase it belongs to, or none: the project as a whole
 * @param responsible who sees to it, in the words of the plan ("projektlederne")
 */
record ActivityForm(
        @NotNull ActivityKind activityKind,
        @NotBlank @Size(max = 300) String activityTitle,
        @Nullable UUID phaseId,
        @Nullable @NoCpr @Size(max = 300) String responsible,
        @Nullable @Size(max = 200) String periodWords,

        @TypedDay @Nullable LocalDate periodFrom,

        @TypedDay @Nullable LocalDate periodTo,

        @NotNull Certainty certainty,
        @NotNull ActivityStatus activityStatus,
        @Nullable @Size(max = 20000) String description,
        @Nullable Long version) {

    /** An empty form for a project: of what is over nothing is only planned, and what was closed is done. */
    static ActivityForm empty(@Nullable UUID phaseId, boolean over, boolean closed) {
        return of(
                phaseId,
                "",
                null,
                over ? Certainty.DECIDED : Certainty.PLANNED,
                closed ? ActivityStatus.DONE : ActivityStatus.NOT_BEGUN);
    }

    /** A new activity of which no more is known yet than title and description. */
    static ActivityForm of(@Nullable UUID phaseId, String title, @Nullable String description) {
        return of(phaseId, title, description, Certainty.PLANNED, ActivityStatus.NOT_BEGUN);
    }

    private static ActivityForm of(
            @Nullable UUID phaseId,
            String title,
            @Nullable String description,
            Certainty certainty,
            ActivityStatus status) {
        return new ActivityForm(
                ActivityKind.ACTIVITY, title, phaseId, null, null, null, null, certainty, status, description, null);
    }

    /** The same with somebody else, or nobody, who sees to it. */
    ActivityForm withResponsible(@Nullable String other) {
        return new ActivityForm(
                activityKind,
                activityTitle,
                phaseId,
                other,
                periodWords,
                periodFrom,
                periodTo,
                certainty,
                activityStatus,
                description,
                version);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        if (!Period.inOrder(periodFrom, periodTo)) {
            Mistakes.add(errors, "periodTo", "project.period.order");
        } else if (activityKind == ActivityKind.MILESTONE
                && periodFrom != null
                && periodTo != null
                && !periodFrom.equals(periodTo)) {
            Mistakes.add(errors, "periodTo", "project.activity.milestone.oneDay");
        }
    }
}
