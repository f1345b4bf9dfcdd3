package dk.fremdrift.contribution;

import dk.fremdrift.shared.Mistakes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * As what a contribution is to stand in the project.
 *
 * @param place {@link #PLAN}, or the name of a section of the description
 * @param takePhase the phase of an activity, or none: the project as a whole
 */
record TakeoverForm(
        @NotBlank String place,
        @Nullable UUID takePhase,
        @NotBlank @Size(max = 300) String takeTitle,
        @Nullable @Size(max = 20000) String takeText,
        @Nullable Long version) {

    /** The time and action plan. */
    static final String PLAN = "PLAN";

    /** The words of the contribution as they are now, for the place that was chosen. */
    TakeoverForm at(TakeoverForm chosen) {
        return new TakeoverForm(chosen.place, chosen.takePhase, takeTitle, takeText, version);
    }

    /** Only what is planned lies in a phase: one that was chosen for the description would be lost without a word. */
    void check(BindingResult errors) {
        if (takePhase != null && place != null && !place.isBlank() && !isPlan()) {
            Mistakes.add(errors, "takePhase", "contribution.takePhase.notInPlan");
        }
    }

    boolean isPlan() {
        return PLAN.equals(place);
    }
}
