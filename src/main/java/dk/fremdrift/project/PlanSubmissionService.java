package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.decision.Proposal;
import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the time and action plan as it stands and puts it forward to the steering group. */
@Service
@Transactional
class PlanSubmissionService {

    private final Projects projects;
    private final ProjectDirectory directory;
    private final PhasePlan plan;
    private final PlanVersions versions;
    private final FrozenWords words;
    private final ProjectChanges changes;
    private final SubmissionService submissions;
    private final AuditTrail audit;
    private final Clock clock;

    PlanSubmissionService(
            Projects projects,
            ProjectDirectory directory,
            PhasePlan plan,
            PlanVersions versions,
            FrozenWords words,
            ProjectChanges changes,
            SubmissionService submissions,
            AuditTrail audit,
            Clock clock) {
        this.projects = projects;
        this.directory = directory;
        this.plan = plan;
        this.versions = versions;
        this.words = words;
        this.changes = changes;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return the frozen version
     * @throws ConflictException if there is no phase to decide on, another version or a change of time awaits a decision,
     *     or nobody but the submitter and the leaders could vote
     */
    UUID submit(UUID projectId, @Nullable String note, UUID personId) {
        projects.findLocked(projectId);
        TimePlan current = plan.timePlan(projectId, LocalDate.now(clock));
        if (current.phases().isEmpty()) {
            throw new ConflictException("project.planVersion.empty");
        }
        if (changes.isTimeOpen(projectId)) {
            throw new ConflictException("project.planVersion.changeOpen");
        }
        int number = versions.of(projectId).size() + 1;
        FrozenPlan frozen = FrozenPlan.of(
                directory.title(projectId),
                number,
                current,
                versions.approved(projectId).orElse(null),
                words.freezing(projectId));
        UUID version = Ids.next();
        submissions.submit(new Proposal(
                projectId,
                PlanSubjectView.KIND,
                projectId,
                version,
                "version " + number,
                "Tids- og handleplan",
                FrozenWords.write(frozen.content()),
                note,
                personId));
        audit.record("project.planSubmitted", "plan", version, projectId, Map.of("number", String.valueOf(number)));
        return version;
    }
}
