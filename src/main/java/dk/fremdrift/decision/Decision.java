package dk.fremdrift.decision;

import dk.fremdrift.decision.Ballot.Fall;
import dk.fremdrift.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What was decided on a submission, by which rule, and the votes it stood on. */
@Entity
@Immutable
class Decision implements Persistable<UUID> {

    @Id
    private UUID id = Ids.next();

    private UUID submissionId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private DecisionRule rule;

    private int electorate;
    private Instant decidedAt;

    @ElementCollection
    @CollectionTable(name = "decision_vote", joinColumns = @JoinColumn(name = "decision_id"))
    private Set<Basis> votes = Set.of();

    /** A place of the electorate, what its seat was called, and the vote it had, if any, when the decision fell. */
    @Embeddable
    record Basis(
            UUID seatId,
            String seatTitle,
            UUID personId,
            @Nullable UUID voteId) {}

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Decision() {}

    Decision(UUID submissionId, Fall fall, Set<Basis> votes, Instant decidedAt) {
        this.submissionId = submissionId;
        this.outcome = fall.outcome();
        this.rule = fall.rule();
        this.electorate = votes.size();
        this.votes = votes;
        this.decidedAt = decidedAt;
    }

    Outcome outcome() {
        return outcome;
    }

    DecisionRule rule() {
        return rule;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** A decision is saved once, when it falls. */
    @Override
    public boolean isNew() {
        return true;
    }
}
