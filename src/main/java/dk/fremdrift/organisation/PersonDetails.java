package dk.fremdrift.organisation;

import dk.fremdrift.shared.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the page shows them.
 *
 * @param account whether somebody logs in as this person: then name and address are the account's
 * @param employments the present ones first, then the latest
 * @param merged under what else the person is registered
 */
record PersonDetails(
        UUID id,
        String name,
        @Nullable String email,
        boolean account,
        Long version,
        List<EmploymentRow> employments,
        List<Registration> merged) {

    /** Another registration of the same person. */
    record Registration(String name, @Nullable String email) {}

    /** Where the person works or has worked. */
    record EmploymentRow(
            UUID id,
            @Nullable UUID employerId,
            @Nullable String employer,
            @Nullable UUID unitOrganisationId,
            @Nullable String unitOrganisation,
            @Nullable UUID unitId,
            @Nullable String unit,
            @Nullable String unitPath,
            @Nullable String jobTitle,
            @Nullable String employeeGroup,
            @Nullable String employeeNumber,
            @Nullable UUID managerId,
            @Nullable String manager,
            @Nullable String managerEmail,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean over,
            boolean coming) {

        private boolean isAlso(EmploymentRow other) {
            return Objects.equals(employerId, other.employerId)
                    && Objects.equals(unitId, other.unitId)
                    && (validTo == null || other.validFrom == null || !other.validFrom.isAfter(validTo))
                    && (other.validTo == null || validFrom == null || !validFrom.isAfter(other.validTo));
        }

        EmploymentForm form(@Nullable LocalDate from, Long version) {
            return new EmploymentForm(
                    employer, unitPath, jobTitle, employeeGroup, employeeNumber, managerEmail, from, version);
        }
    }

    /** Where the person works, or will. */
    public List<EmploymentRow> present() {
        return employments.stream().filter(employment -> !employment.over()).toList();
    }

    /** The present employments that the other has, too: at the same place at the same time. */
    List<EmploymentRow> presentAlsoOf(PersonDetails other) {
        return present().stream()
                .filter(one -> other.present().stream().anyMatch(one::isAlso))
                .toList();
    }

    /** @throws NotFoundException if the person has no such employment, or it is over and stays as it was */
    EmploymentRow present(UUID employmentId) {
        return present().stream()
                .filter(employment -> employment.id().equals(employmentId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Employment", employmentId));
    }

    /** What is stored now of a present employment. */
    EmploymentForm stored(UUID employmentId) {
        EmploymentRow employment = present(employmentId);
        return employment.form(employment.validFrom(), version);
    }

    /** Where the person has worked. */
    public List<EmploymentRow> former() {
        return employments.stream().filter(EmploymentRow::over).toList();
    }

    IdentityForm identity() {
        return new IdentityForm(name, email, version);
    }
}
