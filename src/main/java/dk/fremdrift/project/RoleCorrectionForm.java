package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NoCpr;
import dk.fremdrift.shared.Texts;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What was written wrongly about a role that goes on: who has it where no person is named, and since when.
 *
 * @param organisation of the person, or the one that has the role
 * @param validFrom the first day; none if nobody knows it
 */
record RoleCorrectionForm(
        @Nullable @NoCpr @Size(max = 300) String words,
        @Nullable @NoCpr @Size(max = 200) String organisation,

        @TypedDay @Nullable LocalDate validFrom,

        @Nullable Long version) {

    /** What no annotation on one field can say. */
    void check(boolean byOthers, BindingResult errors) {
        if (byOthers && Texts.clean(words) == null && Texts.clean(organisation) == null) {
            Mistakes.add(errors, "words", "project.role.whoMissing");
        }
    }
}
