package dk.fremdrift.project;

import dk.fremdrift.shared.MailAddress;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NoCpr;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types to put a person in a seat.
 *
 * @param validFrom the first day; none if nobody knows it: then it has begun already, but whoever follows another begins
 *     today
 */
record HolderForm(
        @NotNull HolderKind holderKind,
        @Nullable @NoCpr @Size(max = 200) String personName,

        @Nullable @MailAddress String personEmail,

        @Nullable String knownPerson,
        @Nullable String anotherPerson,
        @Nullable @NoCpr @Size(max = 200) String jobTitle,
        @Nullable @NoCpr @Size(max = 200) String organisation,

        @TypedDay @Nullable LocalDate validFrom,

        @TypedDay @Nullable LocalDate validTo) {

    static HolderForm empty(HolderKind kind, @Nullable LocalDate firstDay, @Nullable LocalDate lastDay) {
        return new HolderForm(kind, null, null, null, null, null, null, firstDay, lastDay);
    }

    PersonFields person() {
        return new PersonFields(personName, personEmail, jobTitle, organisation, knownPerson, anotherPerson);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        if (person().isEmpty()) {
            Mistakes.add(errors, "personName", "project.holder.whoMissing");
        }
        if (!Period.inOrder(validFrom, validTo)) {
            Mistakes.add(errors, "validTo", "project.period.order");
        }
    }
}
