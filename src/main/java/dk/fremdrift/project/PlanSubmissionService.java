package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.decision.Proposal;
import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes the time and action plan as it stands and puts it forward to the steering group. */
@Service
@Transactional
class PlanSubmissionService {

    private final Projects projects;
    private final PhasePlan plan;
    private final PlanVersions versions;
    private final FrozenWords words;
    private final ProjectChanges changes;
    private final SubmissionService submissions;
    private final AuditTrail audit;
    private final Clock clock;

    PlanSubmissionService(
            Projects projects,
            PhasePlan plan,
            PlanVersions versions,
            FrozenWords words,
            ProjectChanges changes,
            SubmissionService submissions,
            AuditTrail audit,
            Clock clock) {
        this.projects = projects;
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
     * @throws ConflictException if there is no phase to decide on, it is another plan than the page showed, another version
     *     or a change of time awaits a decision, or nobody but the submitter and the leaders could vote
     */
    UUID submit(UUID projectId, SubmissionNoteForm form, UUID personId) {
        Project project = projects.findLocked(projectId).orElseThrow(() -> new NotFoundException("Project", projectId));
        int number = versions.of(projectId).size() + 1;
        TimePlan current = plan.timePlan(projectId, LocalDate.now(clock));
        FrozenPlan approved = versions.approved(projectId).orElse(null);
        if (current.phases().isEmpty()) {
            throw new ConflictException("project.planVersion.empty");
        }
        if (changes.isTimeOpen(projectId)) {
            throw new ConflictException("project.planVersion.changeOpen");
        }
        if (!FrozenPlan.of(project, number, current, approved, words.forgotten(), Naming.OPEN)
                .hash()
                .equals(form.shown())) {
            throw new ConflictException("project.submission.unseen");
        }
        FrozenPlan frozen =
                FrozenPlan.of(project, number, current, approved, words.forgotten(), words.freezing(projectId));
        UUID version = Ids.next();
        submissions.submit(new Proposal(
                projectId,
                PlanSubjectView.KIND,
                projectId,
                version,
                number,
                Map.of(),
                FrozenWords.write(frozen.content()),
                form.note(),
                personId));
        audit.record("project.planSubmitted", "plan", version, projectId, Map.of("number", String.valueOf(number)));
        return version;
    }

    /** The plan that would be put forward now. */
    @Transactional(readOnly = true)
    public FrozenPlan preview(UUID projectId) {
        return FrozenPlan.of(
                projects.findById(projectId).orElseThrow(() -> new NotFoundException("Project", projectId)),
                1,
                plan.timePlan(projectId, LocalDate.now(clock)),
                versions.approved(projectId).orElse(null),
                words.forgotten(),
                Naming.OPEN);
    }
}
