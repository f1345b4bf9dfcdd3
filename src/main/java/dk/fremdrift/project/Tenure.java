package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when somebody has a role or a seat. It may be cut short or prolonged until it is over; then it is history,
 * which nobody changes: who comes back is given the role or the seat anew.
 */
@Embeddable
class Tenure {

    private @Nullable LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private @Nullable Instant endedAt;

    protected Tenure() {} // for JPA

    /** @param validFrom none if nobody knows it; then it has begun already */
    Tenure(@Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** The tenure as it was read: of what has no day at all nothing is read from the database. */
    static Tenure orUnknown(@Nullable Tenure read) {
        return read == null ? new Tenure(null, null) : read;
    }

    @Nullable LocalDate getValidFrom() {
        return validFrom;
    }

    @Nullable LocalDate getValidTo() {
        return validTo;
    }

    /**
     * It has counted since that day, or since nobody knows when.
     *
     * @throws ConflictException if it is over already
     */
    void beganOn(@Nullable LocalDate firstDay, LocalDate today) {
        refuseIfOver(today);
        validFrom = firstDay;
    }

    /**
     * It counts to the end of that day.
     *
     * @throws ConflictException if it is over already
     */
    void endOn(LocalDate lastDay, LocalDate today) {
        refuseIfOver(today);
        validTo = lastDay;
    }

    /**
     * It counts no more, from this moment.
     *
     * @throws ConflictException if it is over already
     */
    void endNow(LocalDate today, Instant now) {
        refuseIfOver(today);
        validTo = validFrom != null && validFrom.isAfter(today) ? validFrom : today;
        endedAt = now;
    }

    /** Whether it is past, never to count again. */
    boolean isOver(LocalDate today) {
        return endedAt != null || (validTo != null && validTo.isBefore(today));
    }

    private void refuseIfOver(LocalDate today) {
        if (isOver(today)) {
            throw new ConflictException("project.end.alreadyOver");
        }
    }
}
