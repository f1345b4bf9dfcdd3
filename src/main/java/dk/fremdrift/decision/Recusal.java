package dk.fremdrift.decision;

import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody has an interest in the matter and takes no part in it. Cannot be taken back. */
@Entity
@Immutable
// Words about a person stand in a row of their own, which can be erased
@SecondaryTable(name = "recusal_reason", pkJoinColumns = @PrimaryKeyJoinColumn(name = "recusal_id"))
class Recusal {

    @Id
    private UUID id = Ids.next();

    @ManyToOne(fetch = FetchType.LAZY)
    private Submission submission;

    private UUID personId;
    private Instant declaredAt;

    @Column(table = "recusal_reason")
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Recusal() {}

    Recusal(Submission submission, UUID personId, @Nullable String reason, Instant declaredAt) {
        this.submission = submission;
        this.personId = personId;
        this.reason = Texts.clean(reason);
        this.declaredAt = declaredAt;
    }

    UUID personId() {
        return personId;
    }
}
