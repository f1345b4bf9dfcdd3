package dk.fremdrift.decision;

import dk.fremdrift.shared.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody has an interest in the matter and takes no part in it. Cannot be taken back. */
@Entity
@Immutable
class Recusal {

    @Id
    private UUID id = Ids.next();

    @ManyToOne(fetch = FetchType.LAZY)
    private Submission submission;

    private UUID personId;
    private Instant declaredAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Recusal() {}

    Recusal(Submission submission, UUID personId, Instant declaredAt) {
        this.submission = submission;
        this.personId = personId;
        this.declaredAt = declaredAt;
    }

    UUID personId() {
        return personId;
    }
}
