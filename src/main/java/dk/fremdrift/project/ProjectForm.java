package dk.fremdrift.project;

import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Texts;
import dk.fremdrift.shared.TypedDay;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What somebody types to register a project or to mend its facts. Only number and title are needed: the rest comes when
 * it is known, and what the project is about stands in the sections of its description.
 *
 * @param agreedBetween the parties of the agreement that the project follows from, in words
 * @param journalNumber under which the case is kept in the journal
 * @param partners names of organisations, one on each line; only when registering
 */
record ProjectForm(
        @NotBlank @Size(max = 40) String number,
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(max = 200) String ownerOrganisation,
        @Nullable @Size(max = 200) String programme,
        @Nullable @Size(max = 300) String agreedBetween,
        @Nullable @Size(max = 100) String journalNumber,
        @Nullable @Size(max = 5000) String partners,
        @Nullable @Size(max = 200) String periodWords,

        @TypedDay @Nullable LocalDate periodFrom,

        @TypedDay @Nullable LocalDate periodTo,

        @Nullable Long version) {

    /** An empty form with the number that is suggested. */
    static ProjectForm empty(String number) {
        return new ProjectForm(number, "", null, null, null, null, null, null, null, null, null);
    }

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        if (!Period.inOrder(periodFrom, periodTo)) {
            Mistakes.add(errors, "periodTo", "project.period.order");
        }
        if (Texts.lines(partners).stream().anyMatch(name -> name.length() > 200)) {
            Mistakes.add(errors, "partners", "project.organisation.tooLong");
        }
    }
}
