package dk.fremdrift.decision;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The votes of the steering group. Who may vote is judged while the submission is locked; a decision and its consequence
 * happen in the transaction of the vote by which it falls, or neither happens.
 */
@Service
@Transactional
public class VotingService {

    private final Submissions submissions;
    private final Decisions decisions;
    private final Electorate electorate;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    VotingService(
            Submissions submissions,
            Decisions decisions,
            Electorate electorate,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.decisions = decisions;
        this.electorate = electorate;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Casts a vote, or changes the one cast before.
     *
     * @param comment what the member says with it, if anything
     * @return the outcome, if the decision falls by this vote
     * @throws org.springframework.security.access.AccessDeniedException if the person fills no seat today
     * @throws dk.fremdrift.shared.ConflictException if it has been decided or withdrawn, if the person has declared an
     *     interest, or if a deputy votes although the holder has
     */
    public Optional<Outcome> cast(UUID submissionId, UUID personId, Choice choice, @Nullable String comment) {
        Submission submission = lock(submissionId);
        return cast(submission, bodyOf(submission), personId, choice, comment);
    }

    /**
     * Casts a vote on a page that may have grown old: nothing is cast if the person has voted since, and a second click
     * casts nothing more.
     *
     * @param comment what the member says with it, if anything
     * @param read the person's own latest vote as the page knew it, or {@code null} if there was none
     * @return the outcome, if the decision falls by this vote
     * @throws org.springframework.security.access.AccessDeniedException if the person fills no seat today
     * @throws dk.fremdrift.shared.ConflictException as for {@link #cast}, and {@code decision.votedMeanwhile.<choice>} if
     *     the person has voted otherwise since
     */
    public Optional<Outcome> castAsRead(
            UUID submissionId, UUID personId, Choice choice, @Nullable String comment, @Nullable UUID read) {
        Submission submission = lock(submissionId);
        Body body = bodyOf(submission);
        return submission.isToBeCast(personId, choice, comment, read, body)
                ? cast(submission, body, personId, choice, comment)
                : Optional.empty();
    }

    private Optional<Outcome> cast(
            Submission submission, Body body, UUID personId, Choice choice, @Nullable String comment) {
        Instant now = clock.instant();
        String said = Texts.clean(comment);
        if (said != null) {
            submission.comment(personId, said, body, now);
        }
        Vote earlier = submission.latestVote(personId).orElse(null);
        Optional<Decision> fallen = submission.cast(personId, choice, body, now);
        submission.latestVote(personId).ifPresent(vote -> {
            boolean changed = earlier != null && earlier.choice() != choice;
            audit.record(
                    "decision.voted",
                    "submission",
                    submission.id(),
                    submission.bodyId(),
                    Map.of(
                            "choice",
                            choice.name(),
                            "changed",
                            String.valueOf(changed),
                            "deputy",
                            String.valueOf(vote.isDeputy())));
        });
        return conclude(submission, fallen, now);
    }

    /**
     * Adds a comment of a member, a leader or the submitter.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the person is none of these
     * @throws dk.fremdrift.shared.ConflictException if it has been decided or withdrawn
     */
    public void comment(UUID submissionId, UUID personId, String text) {
        Submission submission = lock(submissionId);
        submission.comment(personId, text, bodyOf(submission), clock.instant());
    }

    /**
     * Declares that the person has an interest in the matter: whoever does counts no longer in it, and cannot take it
     * back.
     *
     * @param reason what the interest is, if the person says it
     * @return the outcome, if the votes of the others now suffice
     * @throws org.springframework.security.access.AccessDeniedException if the person fills no seat today
     * @throws dk.fremdrift.shared.ConflictException if it has been decided or withdrawn
     */
    public Optional<Outcome> recuse(UUID submissionId, UUID personId, @Nullable String reason) {
        Submission submission = lock(submissionId);
        if (!submission.isToBeRecused(personId)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Decision> fallen = submission.recuse(personId, reason, bodyOf(submission), now);
        audit.record("decision.recused", "submission", submissionId, submission.bodyId(), Map.of());
        return conclude(submission, fallen, now);
    }

    private Optional<Outcome> conclude(Submission submission, Optional<Decision> fallen, Instant now) {
        return fallen.map(decision -> {
            // Written before it is heard: a consequence may read it
            decisions.saveAndFlush(decision);
            audit.record(
                    "decision.made",
                    "submission",
                    submission.id(),
                    submission.bodyId(),
                    Map.of(
                            "outcome",
                            decision.outcome().name(),
                            "rule",
                            decision.rule().name()));
            events.publishEvent(submission.announce(decision, now));
            return decision.outcome();
        });
    }

    private Submission lock(UUID submissionId) {
        return submissions.lock(submissionId).orElseThrow(() -> new NotFoundException("submission", submissionId));
    }

    private Body bodyOf(Submission submission) {
        return Body.on(electorate, submission.bodyId(), LocalDate.now(clock));
    }
}
