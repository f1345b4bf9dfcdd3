package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a new project takes from another one, or from a template.
 *
 * @param takePersons whether those who have the roles come along, or only words and organisations
 * @param copyMonths by how many months days are moved; nothing leaves them out
 */
record ReuseForm(
        @NotBlank @Size(max = 40) String number,
        @NotBlank @Size(max = 300) String title,
        @Nullable @Size(max = 200) String ownerOrganisation,
        @Nullable Boolean takeSections,
        @Nullable Boolean takePhases,
        @Nullable Boolean takeRoles,
        @Nullable Boolean takePersons,
        @Nullable Boolean takeSeats,
        @Nullable Boolean takePartners,
        @Nullable @Min(-1200) @Max(1200) Integer copyMonths) {

    /** A form on which everything is ticked but the persons. */
    static ReuseForm empty(String number, String title) {
        return new ReuseForm(number, title, null, true, true, true, null, true, true, null);
    }

    /** @param former the period of the project that is copied, if one is */
    ProjectForm project(@Nullable Period former) {
        Period period = move().whole(former);
        return new ProjectForm(
                number,
                title,
                ownerOrganisation,
                null,
                null,
                null,
                null,
                period == null ? null : period.words(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                null);
    }

    PeriodMove move() {
        return new PeriodMove(copyMonths);
    }
}
