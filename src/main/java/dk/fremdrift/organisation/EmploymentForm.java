package dk.fremdrift.organisation;

import dk.fremdrift.shared.MailAddress;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.NoCpr;
import dk.fremdrift.shared.Texts;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types about where a person works.
 *
 * @param employer the name of the organisation
 * @param workUnit the unit's name, or the way to it in the tree; it may be another organisation's
 * @param manager the manager's e-mail address
 * @param beginsOn the first day; nothing if it is not known
 */
record EmploymentForm(
        @Nullable @NoCpr @Size(max = 200) String employer,
        @Nullable @NoCpr @Size(max = 1000) String workUnit,
        @Nullable @NoCpr @Size(max = 200) String workTitle,
        @Nullable @NoCpr @Size(max = 100) String employeeGroup,
        @Nullable @NoCpr @Size(max = 50) String employeeNumber,
        @Nullable @MailAddress String manager,
        @TypedDay @Nullable LocalDate beginsOn,
        @Nullable Long version) {

    static EmploymentForm empty(Long version) {
        return new EmploymentForm(null, null, null, null, null, null, null, version);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        if (isEmpty()) {
            Mistakes.add(errors, "employer", "organisation.employment.empty");
        } else if (Texts.clean(employeeNumber) != null && Texts.clean(employer) == null) {
            Mistakes.add(errors, "employer", "organisation.employment.numberWithoutEmployer");
        }
    }

    /** The same, read again at another version of the person. */
    EmploymentForm readAt(@Nullable Long read) {
        return new EmploymentForm(
                employer, workUnit, workTitle, employeeGroup, employeeNumber, manager, beginsOn, read);
    }

    /** Whether it does not say where somebody works, nor as what. */
    boolean isEmpty() {
        return Texts.clean(employer) == null && Texts.clean(workUnit) == null && Texts.clean(workTitle) == null;
    }
}
