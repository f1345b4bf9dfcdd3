package dk.fremdrift.project;

import dk.fremdrift.shared.Ids;
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

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SeatHolder() {}

    SeatHolder(Seat seat, UUID personId, HolderKind kind, LocalDate validFrom, @Nullable LocalDate validTo) {
        this.projectId = seat.getProjectId();
        this.seatId = seat.getId();
        this.personId = personId;
        this.kind = kind;
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** The person sits there to the end of that day. */
    void endOn(LocalDate lastDay) {
        validTo = lastDay;
        endedAt = null;
    }

    /** The person sits there no more, from this moment. */
    void endNow(LocalDate today, Instant now) {
        validTo = validFrom.isAfter(today) ? validFrom : today;
        endedAt = now;
    }

    UUID getId() {
        return id;
    }

    UUID getPersonId() {
        return personId;
    }
}
