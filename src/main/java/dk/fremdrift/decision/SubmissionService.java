package dk.fremdrift.decision;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts frozen versions forward for decision, and takes them back. */
@Service
@Transactional
public class SubmissionService {

    private final Submissions submissions;
    private final Electorate electorate;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    SubmissionService(
            Submissions submissions,
            Electorate electorate,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.electorate = electorate;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Submits a frozen version to the steering group.
     *
     * @return the submission's id, as in {@code /projects/{id}/decisions/{submissionId}}
     * @throws ConflictException {@code decision.nobodyElseCouldVote} if nobody but the submitter and the leaders could
     *     vote, {@code decision.alreadyOpen} if another version of the same subject awaits a decision
     */
    public UUID submit(Proposal proposal) {
        Body body = Body.on(electorate, proposal.bodyId(), LocalDate.now(clock));
        UUID id = save(new Submission(proposal, body, clock.instant()));
        audit.record(
                "decision.submitted",
                "submission",
                id,
                proposal.bodyId(),
                Map.of("kind", proposal.subjectKind(), "version", String.valueOf(proposal.versionNumber())));
        return id;
    }

    private UUID save(Submission submission) {
        try {
            return submissions.saveAndFlush(submission).id();
        } catch (DataIntegrityViolationException e) {
            throw BrokenRule.of(e).equals("submission_one_open") ? new ConflictException("decision.alreadyOpen") : e;
        }
    }

    /**
     * Takes a submission back; its subject may then be submitted anew.
     *
     * @throws org.springframework.security.access.AccessDeniedException if somebody else than the submitter asks
     * @throws ConflictException if it has been decided or withdrawn already
     */
    public void withdraw(UUID submissionId, UUID personId) {
        Submission submission =
                submissions.lock(submissionId).orElseThrow(() -> new NotFoundException("submission", submissionId));
        SubmissionWithdrawn withdrawn = submission.withdraw(personId, clock.instant());
        submissions.saveAndFlush(submission);
        audit.record("decision.withdrawn", "submission", submissionId, submission.bodyId(), Map.of());
        events.publishEvent(withdrawn);
    }
}
