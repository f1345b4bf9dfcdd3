package dk.fremdrift.project;

import dk.fremdrift.shared.MailAddress;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NoCpr;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Texts;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types to give a role.
 *
 * @param words who has the role where no person is named, as the project description says it
 * @param organisation of the person, or the one that has the role
 * @param validFrom the first day; none if nobody knows it: then it has begun already, but whoever has had the role before
 *     begins today
 * @param vacancy the vacant role that is to be filled, if it was chosen
 * @param roleVacant whether nobody has the role yet; the organisation is then where somebody is to come from
 */
record RoleForm(
        @NotNull RoleKind kind,
        @Nullable @NoCpr @Size(max = 200) String personName,

        @Nullable @MailAddress String personEmail,

        @Nullable String knownPerson,
        @Nullable String anotherPerson,
        @Nullable @NoCpr @Size(max = 200) String jobTitle,
        @Nullable @NoCpr @Size(max = 200) String organisation,
        @Nullable @NoCpr @Size(max = 300) String words,

        @TypedDay @Nullable LocalDate validFrom,

        @TypedDay @Nullable LocalDate validTo,

        @Nullable UUID vacancy,
        @Nullable Boolean roleVacant) {

    @SuppressWarnings("NullAway") // an empty form, not yet validated
    static RoleForm empty(@Nullable LocalDate firstDay) {
        return new RoleForm(null, null, null, null, null, null, null, null, firstDay, null, null, null);
    }

    boolean isVacant() {
        return Boolean.TRUE.equals(roleVacant);
    }

    PersonFields person() {
        return new PersonFields(personName, personEmail, jobTitle, organisation, knownPerson, anotherPerson);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        boolean somebody = !person().isEmpty() || Texts.clean(words) != null;
        if (isVacant() && (somebody || Texts.clean(jobTitle) != null)) {
            Mistakes.add(errors, "roleVacant", "project.role.vacant.held");
        }
        // An organisation beside a vacant role says only where somebody is to come from
        if (!isVacant() && !somebody && vacancy != null) {
            Mistakes.add(errors, "personName", "project.role.whoFills");
        } else if (!isVacant() && !somebody && Texts.clean(organisation) == null) {
            Mistakes.add(errors, "personName", "project.role.whoMissing");
        }
        if (!Period.inOrder(validFrom, validTo)) {
            Mistakes.add(errors, "validTo", "project.period.order");
        }
    }
}
