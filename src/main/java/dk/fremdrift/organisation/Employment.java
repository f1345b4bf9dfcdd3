package dk.fremdrift.organisation;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** That somebody works somewhere as something, from a day to a day; what is not known stays open. */
@Entity
class Employment {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID personId;

    private @Nullable UUID organisationId;

    private @Nullable UUID unitId;

    private @Nullable String jobTitle;

    private @Nullable String employeeGroup;

    private @Nullable String employeeNumber;

    private @Nullable UUID managerId;

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Employment() {}

    Employment(UUID personId, Work work) {
        this.personId = personId;
        describe(work);
    }

    /** Mends what was written about it. */
    void describe(Work work) {
        organisationId = work.employerId();
        unitId = work.unitId();
        jobTitle = work.jobTitle();
        employeeGroup = work.employeeGroup();
        employeeNumber = work.employeeNumber();
        managerId = work.managerId();
        validFrom = work.from();
    }

    /** Mends where it is and as what. */
    void correct(@Nullable String job, @Nullable UUID employer) {
        jobTitle = job;
        organisationId = employer;
    }

    /** Takes over what was not known before; what is known stays. */
    void learn(@Nullable String job, @Nullable UUID employer) {
        jobTitle = jobTitle == null ? job : jobTitle;
        organisationId = organisationId == null ? employer : organisationId;
    }

    /** @throws ConflictException if the last day lies before the first */
    void endOn(LocalDate lastDay) {
        if (!hasBegunBy(lastDay)) {
            throw new ConflictException("organisation.employment.endsBeforeBegin");
        }
        validTo = lastDay;
    }

    /**
     * Something else follows on a later day; if it was to end before that, it still does.
     *
     * @throws ConflictException if that day is not after the first
     */
    void isFollowedOn(LocalDate day) {
        LocalDate before = day.minusDays(1);
        if (validTo == null || validTo.isAfter(before)) {
            endOn(before);
        }
    }

    /** Whether it is known to have begun before the day. */
    private boolean hasPastOn(LocalDate day) {
        return validFrom != null && validFrom.isBefore(day);
    }

    /**
     * Whether it must stay as it was: because it has a past, or because more is known of it than employer and job, which
     * is worth keeping although nobody knows when it began.
     */
    boolean staysOnRecord(LocalDate day) {
        return hasPastOn(day)
                || Stream.of(unitId, managerId, employeeNumber, employeeGroup).anyMatch(Objects::nonNull);
    }

    /** Something else begins on a day: this ended the day before, or that day if it began then. */
    void giveWayOn(LocalDate day) {
        LocalDate before = day.minusDays(1);
        endOn(hasBegunBy(before) ? before : day);
    }

    private boolean hasBegunBy(LocalDate day) {
        return validFrom == null || !validFrom.isAfter(day);
    }

    boolean isAt(@Nullable UUID employer) {
        return Objects.equals(organisationId, employer);
    }
}
