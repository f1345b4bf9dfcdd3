package dk.fremdrift.contribution;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.project.Brought;
import dk.fremdrift.project.ProjectIntake;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the project does with contributions: sorts them, answers them and takes them over. */
@Service
@Transactional
class ContributionService {

    private static final String SUBJECT = "contribution";

    private final Contributions contributions;
    private final ProjectIntake project;
    private final AuditTrail audit;
    private final Clock clock;

    ContributionService(Contributions contributions, ProjectIntake project, AuditTrail audit, Clock clock) {
        this.contributions = contributions;
        this.project = project;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sorts a contribution and answers whoever handed it in.
     *
     * @throws NotFoundException if the project has no such contribution
     * @throws ObjectOptimisticLockingFailureException if somebody has changed it since the form was read
     */
    void reply(UUID projectId, UUID contributionId, ReplyForm form) {
        Contribution contribution = find(projectId, contributionId);
        if (!Objects.equals(contribution.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(Contribution.class, contributionId);
        }
        Contribution.Said before = contribution.said();
        contribution.reply(form, clock.instant());
        contributions.saveAndFlush(contribution);
        audit.changed(
                "contribution.replied", SUBJECT, contributionId, projectId, Map.of(), before, contribution.said());
    }

    /**
     * Takes a contribution over into the description or the plan, once.
     *
     * @throws NotFoundException if the project has no such contribution, or no such place for it
     * @throws ConflictException {@code contribution.takeover.already}
     * @throws ObjectOptimisticLockingFailureException if somebody has changed it since the form was read
     */
    void takeOver(UUID projectId, UUID contributionId, TakeoverForm form) {
        Contribution contribution = find(projectId, contributionId);
        if (contributions.isTakenOver(contributionId)) {
            throw new ConflictException("contribution.takeover.already");
        }
        if (!Objects.equals(contribution.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(Contribution.class, contributionId);
        }
        var brought = new Brought(
                contributionId, contribution.getContributor(), form.takeTitle().strip(), Texts.clean(form.takeText()));
        if (form.isPlan()) {
            project.plan(projectId, form.takePhase(), brought);
        } else {
            project.describe(projectId, form.place(), brought);
        }
        contribution.takenOver();
        contributions.saveAndFlush(contribution);
        audit.record(
                "contribution.takenOver",
                SUBJECT,
                contributionId,
                projectId,
                form.isPlan() ? Map.of() : Map.of("section", form.place()));
    }

    /**
     * Removes a contribution that should not have come; not an error if it is gone already.
     *
     * @throws ConflictException {@code contribution.deletion.takenOver}: the description or the plan points at it
     */
    void delete(UUID projectId, UUID contributionId) {
        contributions.findLocked(contributionId, projectId).ifPresent(contribution -> {
            if (contributions.isTakenOver(contributionId)) {
                throw new ConflictException("contribution.deletion.takenOver");
            }
            contributions.delete(contribution);
            audit.record("contribution.deleted", SUBJECT, contributionId, projectId, Map.of());
            audit.erase(SUBJECT, contributionId, projectId, "contribution.deleted");
        });
    }

    private Contribution find(UUID projectId, UUID contributionId) {
        return contributions
                .findLocked(contributionId, projectId)
                .orElseThrow(() -> new NotFoundException("Contribution", contributionId));
    }
}
