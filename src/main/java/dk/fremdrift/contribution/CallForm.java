package dk.fremdrift.contribution;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Texts;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types about a call for contributions.
 *
 * @param callText what is asked for, with limited Markdown
 * @param callKinds the kinds of contributions that can be chosen, each on a line of its own
 * @param openUntil the last day on which something can be handed in
 * @param several whether more than one contribution can be handed in by a link
 */
record CallForm(
        @NotBlank @Size(max = 300) String callTitle,
        @NotBlank @Size(max = 20000) String callText,
        @NotBlank @Size(max = 2000) String callKinds,

        @NotNull @TypedDay LocalDate openUntil,

        @Nullable Boolean several,
        @Nullable Long version) {

    private static final int LONGEST_KIND = 100;

    /** A form in which nothing is typed but the kinds that are usually asked for. */
    @SuppressWarnings("NullAway") // not yet validated
    static CallForm empty(String usualKinds) {
        return new CallForm("", "", usualKinds, null, true, null);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        if (kinds().stream().anyMatch(kind -> kind.length() > LONGEST_KIND)) {
            Mistakes.add(errors, "callKinds", "contribution.call.kinds.long");
        }
    }

    /** What no new call may say: that it is over already. */
    void checkNew(LocalDate today, BindingResult errors) {
        check(errors);
        if (!errors.hasFieldErrors("openUntil") && openUntil.isBefore(today)) {
            Mistakes.add(errors, "openUntil", "contribution.call.openUntil.over");
        }
    }

    List<String> kinds() {
        return Texts.lines(callKinds);
    }

    boolean isSeveral() {
        return Boolean.TRUE.equals(several);
    }
}
