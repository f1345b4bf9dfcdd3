package dk.fremdrift.project;

import dk.fremdrift.shared.MailAddress;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NoCpr;
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
 * What somebody types about a seat in the steering group, and about who sits in it from the start, if anybody.
 *
 * @param seatOrganisation the organisation that the seat represents, for what somebody is a member of is nobody's business
 * @param organisation of the person who sits in it
 * @param validFrom the person's first day in the seat; none if nobody knows it: then it has begun already
 */
record SeatForm(
        @NotBlank @Size(max = 200) String seatTitle,
        @Nullable @Size(max = 200) String seatOrganisation,
        @Nullable Boolean chair,
        @Nullable @Min(0) @Max(999) Integer position,
        @Nullable @NoCpr @Size(max = 200) String personName,

        @Nullable @MailAddress String personEmail,

        @Nullable String knownPerson,
        @Nullable String anotherPerson,
        @Nullable @NoCpr @Size(max = 200) String jobTitle,
        @Nullable @NoCpr @Size(max = 200) String organisation,

        @TypedDay @Nullable LocalDate validFrom,

        @TypedDay @Nullable LocalDate validTo,

        @Nullable Long version) {

    static SeatForm empty(@Nullable LocalDate firstDay) {
        return new SeatForm("", null, null, null, null, null, null, null, null, null, firstDay, null, null);
    }

    boolean isChair() {
        return Boolean.TRUE.equals(chair);
    }

    PersonFields person() {
        return new PersonFields(personName, personEmail, jobTitle, organisation, knownPerson, anotherPerson);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        if (!Period.inOrder(validFrom, validTo)) {
            Mistakes.add(errors, "validTo", "project.period.order");
        }
    }
}
