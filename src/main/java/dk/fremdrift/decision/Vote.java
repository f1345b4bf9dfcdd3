package dk.fremdrift.decision;

import dk.fremdrift.decision.Roll.Place;
import dk.fremdrift.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A vote as it was cast. A later vote of the same person supersedes it; no row changes. */
@Entity
@Immutable
class Vote {

    @Id
    private UUID id = Ids.next();

    /** The order in which the votes were cast, given by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long position;

    @ManyToOne(fetch = FetchType.LAZY)
    private Submission submission;

    private UUID seatId;
    private UUID personId;
    private boolean deputy;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    private Instant castAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Vote() {}

    Vote(Submission submission, Place place, UUID personId, Choice choice, Instant castAt) {
        this.submission = submission;
        this.seatId = place.seatId();
        this.personId = personId;
        this.deputy = place.memberIsDeputy() || !personId.equals(place.memberId());
        this.choice = choice;
        this.castAt = castAt;
    }

    UUID id() {
        return id;
    }

    UUID personId() {
        return personId;
    }

    Choice choice() {
        return choice;
    }

    boolean isDeputy() {
        return deputy;
    }
}
