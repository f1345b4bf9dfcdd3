package dk.fremdrift.decision;

import dk.fremdrift.decision.Decision.Basis;
import dk.fremdrift.decision.Roll.Place;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.Sha256;
import dk.fremdrift.shared.Texts;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** A frozen version put forward for decision, with the votes cast on it. */
@Entity
class Submission {

    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID bodyId;

    @Column(updatable = false)
    private String subjectKind;

    @Column(updatable = false)
    private UUID subjectId;

    @Column(updatable = false)
    private UUID versionId;

    @Column(updatable = false)
    private int versionNumber;

    @Column(updatable = false)
    private String about;

    @Column(updatable = false)
    private String content;

    @Column(updatable = false)
    private String contentSha256;

    @Column(updatable = false)
    private @Nullable String note;

    @Column(updatable = false)
    private UUID submittedBy;

    @Column(updatable = false)
    private Instant submittedAt;

    @Enumerated(EnumType.STRING)
    private SubmissionStatus status = SubmissionStatus.OPEN;

    /** Whether it stays open although all have voted; kept so that front pages can tell everyone concerned. */
    private boolean deadlocked;

    private @Nullable Instant closedAt;

    @OneToMany(mappedBy = "submission", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Vote> votes = new ArrayList<>();

    @OneToMany(mappedBy = "submission", cascade = CascadeType.PERSIST)
    private List<Recusal> recusals = new ArrayList<>();

    @OneToMany(mappedBy = "submission", cascade = CascadeType.PERSIST)
    private List<Comment> comments = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Submission() {}

    /** @throws ConflictException if nobody but the submitter and the leaders could vote */
    Submission(Proposal proposal, Body body, Instant submittedAt) {
        this.bodyId = proposal.bodyId();
        this.subjectKind = proposal.subjectKind();
        this.subjectId = proposal.subjectId();
        this.versionId = proposal.versionId();
        this.versionNumber = proposal.versionNumber();
        this.about = CanonicalJson.write(proposal.about());
        this.content = proposal.content();
        this.contentSha256 = Sha256.hex(proposal.content());
        this.note = proposal.note();
        this.submittedBy = proposal.submittedBy();
        this.submittedAt = submittedAt;
        if (!ballot(body).roll().hasOthersThan(body.partial(submittedBy))) {
            throw new ConflictException("decision.nobodyElseCouldVote");
        }
    }

    /** Casts a vote, or changes the one cast before; returns the decision if it falls by it. */
    Optional<Decision> cast(UUID personId, Choice choice, Body body, Instant at) {
        votes.add(new Vote(this, placeToVoteIn(personId, body), personId, choice, at));
        return evaluate(body, at);
    }

    /**
     * Whether a vote is still to be cast by somebody who knew their own latest vote as {@code read}; a second click,
     * which says nothing new, is not.
     *
     * @throws ConflictException if the person has voted otherwise since, or may not vote
     */
    boolean isToBeCast(UUID personId, Choice choice, @Nullable String comment, @Nullable UUID read, Body body) {
        placeToVoteIn(personId, body);
        Vote latest = latestVotes().get(personId);
        if (latest == null || latest.id().equals(read)) {
            return true;
        }
        if (latest.choice() == choice && hasSaid(personId, comment)) {
            return false;
        }
        throw new ConflictException("decision.votedMeanwhile." + latest.choice());
    }

    private Place placeToVoteIn(UUID personId, Body body) {
        mustBeOpen();
        if (hasRecused(personId)) {
            throw new ConflictException("decision.recused");
        }
        Place place = placeOf(personId, body);
        if (!place.memberId().equals(personId) && latestVotes().containsKey(place.memberId())) {
            throw new ConflictException("decision.holderHasVoted");
        }
        return place;
    }

    /** Whether the person has not declared an interest yet; a second click, which says nothing new, is not heard. */
    boolean isToBeRecused(UUID personId) {
        mustBeOpen();
        return !hasRecused(personId);
    }

    /** Declares an interest: the person counts no longer. The decision may fall by it. */
    Optional<Decision> recuse(UUID personId, @Nullable String reason, Body body, Instant at) {
        mustBeOpen();
        placeOf(personId, body);
        recusals.add(new Recusal(this, personId, reason, at));
        return evaluate(body, at);
    }

    /** Adds what a member, a leader or the submitter has to say. */
    void comment(UUID personId, String text, Body body, Instant at) {
        mustBeOpen();
        if (!body.partial(submittedBy).contains(personId)) {
            placeOf(personId, body);
        }
        String said = Texts.clean(text);
        // A second click is the same comment
        if (said != null && !hasSaid(personId, said)) {
            comments.add(new Comment(this, personId, said, at));
        }
    }

    /** Takes the submission back, which only the submitter may. */
    SubmissionWithdrawn withdraw(UUID personId, Instant at) {
        if (!personId.equals(submittedBy)) {
            throw new AccessDeniedException("Only the submitter may withdraw");
        }
        mustBeOpen();
        close(SubmissionStatus.WITHDRAWN, at);
        return new SubmissionWithdrawn(id, bodyId, subjectKind, subjectId, versionId);
    }

    DecisionMade announce(Decision decision, Instant at) {
        return new DecisionMade(id, bodyId, subjectKind, subjectId, versionId, decision.outcome(), at);
    }

    private Optional<Decision> evaluate(Body body, Instant at) {
        Ballot ballot = ballot(body);
        deadlocked = ballot.isDeadlocked();
        return ballot.fall().map(fall -> {
            close(SubmissionStatus.DECIDED, at);
            return new Decision(id, fall, basis(ballot), at);
        });
    }

    private void close(SubmissionStatus end, Instant at) {
        status = end;
        closedAt = at;
        deadlocked = false;
    }

    private Set<Basis> basis(Ballot ballot) {
        Map<UUID, Vote> latest = latestVotes();
        return ballot.counted().stream()
                .map(counted -> {
                    Vote vote = latest.get(counted.personId());
                    return new Basis(
                            counted.place().seatId(),
                            counted.place().title(),
                            counted.personId(),
                            vote == null ? null : vote.id());
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    Ballot ballot(Body body) {
        return Ballot.of(
                body.seats(),
                recusals.stream().map(Recusal::personId).toList(),
                latestVotes().values().stream().collect(Collectors.toMap(Vote::personId, Vote::choice)),
                body.partial(submittedBy));
    }

    private Map<UUID, Vote> latestVotes() {
        return votes.stream().collect(Collectors.toMap(Vote::personId, vote -> vote, (earlier, later) -> later));
    }

    /** The vote of the person that counts, if there is one. */
    Optional<Vote> latestVote(UUID personId) {
        return Optional.ofNullable(latestVotes().get(personId));
    }

    private Place placeOf(UUID personId, Body body) {
        return ballot(body)
                .roll()
                .placeOf(personId)
                .orElseThrow(() -> new AccessDeniedException("Not in the electorate of the day"));
    }

    private boolean hasSaid(UUID personId, @Nullable String text) {
        String said = Texts.clean(text);
        return said == null || comments.stream().anyMatch(comment -> comment.says(personId, said));
    }

    private boolean hasRecused(UUID personId) {
        return recusals.stream().anyMatch(recusal -> recusal.personId().equals(personId));
    }

    private void mustBeOpen() {
        if (status != SubmissionStatus.OPEN) {
            throw new ConflictException(
                    status == SubmissionStatus.WITHDRAWN ? "decision.withdrawn" : "decision.alreadyDecided");
        }
    }

    UUID id() {
        return id;
    }

    UUID bodyId() {
        return bodyId;
    }

    boolean isDeadlocked() {
        return deadlocked;
    }
}
