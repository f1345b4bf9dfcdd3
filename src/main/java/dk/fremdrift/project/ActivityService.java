package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans activities and milestones, and keeps how far they have come. */
@Service
@Transactional
class ActivityService {

    private static final String SUBJECT = "activity";

    private final ActivityRepository activities;
    private final PhaseRepository phases;
    private final PhasePlan plan;
    private final AuditTrail audit;

    ActivityService(ActivityRepository activities, PhaseRepository phases, PhasePlan plan, AuditTrail audit) {
        this.activities = activities;
        this.phases = phases;
        this.plan = plan;
        this.audit = audit;
    }

    /** @throws ConflictException if the project has no such phase any more */
    void plan(UUID projectId, ActivityForm form) {
        take(projectId, form, null);
    }

    /**
     * Plans what others have brought, if there is an origin.
     *
     * @throws ConflictException if the project has no such phase any more
     */
    void take(UUID projectId, ActivityForm form, @Nullable Origin origin) {
        assurePhase(projectId, form);
        Activity activity =
                activities.saveAndFlush(new Activity(projectId, form, origin, activities.lastPosition(projectId) + 1));
        ActivityForm after = stored(projectId, activity);
        record("project.activityPlanned", activity, projectId, null, after);
    }

    /**
     * @throws NotFoundException if the project has no such activity
     * @throws ConflictException if the project has no such phase any more
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     */
    void revise(UUID projectId, UUID activityId, ActivityForm form) {
        Activity activity = activities
                .findByIdAndProjectId(activityId, projectId)
                .orElseThrow(() -> new NotFoundException("Activity", activityId));
        if (!Objects.equals(activity.getVersion(), form.version())) {
            throw new ObjectOptimisticLockingFailureException(Activity.class, activityId);
        }
        assurePhase(projectId, form);
        ActivityForm before = stored(projectId, activity);
        activity.revise(form);
        activities.saveAndFlush(activity);
        ActivityForm after = stored(projectId, activity);
        record("project.activityRevised", activity, projectId, before, after);
    }

    /** Removes what was planned by mistake; not an error if it is gone already. What is given up stays, as dropped. */
    void delete(UUID projectId, UUID activityId) {
        activities.findByIdAndProjectId(activityId, projectId).ifPresent(activity -> {
            ActivityForm before = stored(projectId, activity);
            activities.delete(activity);
            record("project.activityDeleted", activity, projectId, before, null);
            Origin origin = activity.getOrigin();
            if (origin != null) {
                audit.record("contribution.takenOut", "contribution", origin.id(), projectId, Map.of());
            }
        });
    }

    private void record(
            String action,
            Activity activity,
            UUID projectId,
            @Nullable ActivityForm before,
            @Nullable ActivityForm after) {
        audit.changed(action, SUBJECT, activity.getId(), projectId, Map.of(), before, after);
    }

    private ActivityForm stored(UUID projectId, Activity activity) {
        return plan.findActivity(projectId, activity.getId()).form();
    }

    private void assurePhase(UUID projectId, ActivityForm form) {
        UUID phase = form.phaseId();
        if (phase != null && phases.findByIdAndProjectId(phase, projectId).isEmpty()) {
            throw new ConflictException(ProjectIntake.PHASE_GONE);
        }
    }
}
