package dk.fremdrift.project;

import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a seat, from a day, perhaps to a day. */
@Entity
class SeatHolder {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    private UUID projectId;

    private UUID seatId;

    private UUID personId;

    @Enumerated(EnumType.STRING)
    private HolderKind kind;

    @Embedded
    private @Nullable Tenure tenure;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SeatHolder() {}

    SeatHolder(Seat seat, UUID personId, HolderKind kind, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        this.projectId = seat.getProjectId();
        this.seatId = seat.getId();
        this.personId = personId;
        this.kind = kind;
        this.tenure = new Tenure(validFrom, validTo);
    }

    /**
     * The person has sat there since that day, or since nobody knows when.
     *
     * @throws ConflictException if it is over already
     */
    void correct(HolderCorrectionForm form, LocalDate today) {
        tenure().beganOn(form.validFrom(), today);
    }

    /**
     * The person sits there to the end of that day.
     *
     * @throws ConflictException if it is over already
     */
    void endOn(LocalDate lastDay, LocalDate today) {
        tenure().endOn(lastDay, today);
    }

    /**
     * The person sits there no more, from this moment.
     *
     * @throws ConflictException if it is over already
     */
    void endNow(LocalDate today, Instant now) {
        tenure().endNow(today, now);
    }

    /** Somebody's time in a seat as the history keeps it. */
    record Facts(
            UUID person,
            HolderKind holderKind,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    Facts facts() {
        return new Facts(personId, kind, tenure().getValidFrom(), tenure().getValidTo());
    }

    private Tenure tenure() {
        tenure = Tenure.orUnknown(tenure);
        return tenure;
    }

    UUID getId() {
        return id;
    }

    UUID getSeatId() {
        return seatId;
    }

    UUID getPersonId() {
        return personId;
    }

    @Nullable Long getVersion() {
        return version;
    }
}
