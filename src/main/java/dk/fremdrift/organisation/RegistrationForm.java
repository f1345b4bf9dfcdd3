package dk.fremdrift.organisation;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.MailAddress;
import dk.fremdrift.shared.NoCpr;
import dk.fremdrift.shared.Texts;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types to register a person: who it is, and where the person works as far as that is known.
 *
 * @param registrationId the person's id to be, so that a form sent twice registers one person
 */
record RegistrationForm(
        @Nullable UUID registrationId,
        @NotBlank @NoCpr @Size(max = 200) String fullName,
        @Nullable @MailAddress String mailAddress,
        @Nullable @NoCpr @Size(max = 200) String employer,
        @Nullable @NoCpr @Size(max = 1000) String workUnit,
        @Nullable @NoCpr @Size(max = 200) String workTitle,
        @Nullable @NoCpr @Size(max = 100) String employeeGroup,
        @Nullable @NoCpr @Size(max = 50) String employeeNumber,
        @Nullable @MailAddress String manager,
        @TypedDay @Nullable LocalDate beginsOn) {

    static RegistrationForm at(@Nullable String employer, @Nullable String unit) {
        return new RegistrationForm(Ids.next(), "", null, employer, unit, null, null, null, null, null);
    }

    EmploymentForm employment() {
        return new EmploymentForm(
                employer, workUnit, workTitle, employeeGroup, employeeNumber, manager, beginsOn, null);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        boolean more = Stream.of(employeeGroup, employeeNumber, manager)
                .map(Texts::clean)
                .anyMatch(Objects::nonNull);
        if (!employment().isEmpty() || more || beginsOn != null) {
            employment().check(errors);
        }
    }
}
