package dk.fremdrift.budget;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.decision.Proposal;
import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.project.Phases;
import dk.fremdrift.project.ProjectDirectory;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a draft and puts some of its phases forward to the steering group. */
@Service
@Transactional
class BudgetSubmissionService {

    private final Budgets budgets;
    private final BudgetVersions versions;
    private final BudgetLines lines;
    private final BudgetQueries queries;
    private final Drafts drafts;
    private final Spending spending;
    private final Phases phases;
    private final ProjectDirectory projects;
    private final SubmissionService submissions;
    private final AuditTrail audit;

    BudgetSubmissionService(
            Budgets budgets,
            BudgetVersions versions,
            BudgetLines lines,
            BudgetQueries queries,
            Drafts drafts,
            Spending spending,
            Phases phases,
            ProjectDirectory projects,
            SubmissionService submissions,
            AuditTrail audit) {
        this.budgets = budgets;
        this.versions = versions;
        this.lines = lines;
        this.queries = queries;
        this.drafts = drafts;
        this.spending = spending;
        this.phases = phases;
        this.projects = projects;
        this.submissions = submissions;
        this.audit = audit;
    }

    /**
     * Puts phases of the draft forward. The version is frozen with their lines and, unchanged, the approved lines of all
     * other phases; what the draft says about those lives on in a new draft.
     *
     * @param personId who submits
     * @return the submission's id
     * @throws SubmissionRefusedException if the phases are not ready
     * @throws ConflictException if the version is no draft any more, another one awaits a decision, or nobody but the
     *     submitter and the leaders could vote
     */
    UUID submit(UUID projectId, UUID versionId, SubmissionForm form, UUID personId) {
        Budget budget = budgets.findLocked(projectId).orElseThrow(() -> new NotFoundException("budget", projectId));
        BudgetVersion version = versions.findByIdAndBudgetId(versionId, budget.getId())
                .orElseThrow(() -> new NotFoundException("budget version", versionId));
        version.requireDraft();
        if (versions.existsByBudgetIdAndStateIn(budget.getId(), Set.of(BudgetState.SUBMITTED))) {
            throw new ConflictException("decision.alreadyOpen");
        }
        BudgetVersion approved = versions.findByBudgetIdAndState(budget.getId(), BudgetState.APPROVED)
                .orElse(null);
        List<LineContent> draftLines = contents(version);
        List<LineContent> approvedLines = contents(approved);
        List<PhaseInfo> named = named(projectId, form);
        List<SubmissionProblem> problems = new Readiness(draftLines, approvedLines, spending.of(projectId))
                .problems(named, LocaleContextHolder.getLocale());
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
        Set<UUID> put = named.stream().map(PhaseInfo::id).collect(Collectors.toUnmodifiableSet());
        Split split = Split.of(draftLines, approvedLines, put);
        UUID submission = freeze(budget, version, approved, split, put, form.note(), personId);
        if (!split.leftOver().isEmpty()) {
            drafts.start(budget, version, split.leftOver());
        }
        audit.record(
                "budget.submitted",
                "budgetVersion",
                versionId,
                projectId,
                Map.of("number", String.valueOf(version.getNumber())));
        return submission;
    }

    private UUID freeze(
            Budget budget,
            BudgetVersion version,
            @Nullable BudgetVersion approved,
            Split split,
            Set<UUID> put,
            @Nullable String note,
            UUID personId) {
        lines.deleteOutside(version.getId(), put);
        lines.saveAllAndFlush(split.carried(put).stream()
                .map(line -> new BudgetLine(version.getId(), line))
                .toList());
        version.putForward(put);
        versions.saveAndFlush(version);
        UUID submission = submissions.submit(proposal(budget, version, approved, put, note, personId));
        version.submit(submission);
        versions.saveAndFlush(version);
        return submission;
    }

    private Proposal proposal(
            Budget budget,
            BudgetVersion version,
            @Nullable BudgetVersion approved,
            Set<UUID> put,
            @Nullable String note,
            UUID personId) {
        UUID projectId = budget.getProjectId();
        List<PhaseInfo> all = phases.of(projectId);
        Comparison comparison =
                queries.compare(approved == null ? null : approved.getId(), version.getId(), all, Danish.LOCALE);
        FrozenBudget frozen = FrozenBudget.of(
                projects.title(projectId), budget, version.getNumber(), approved != null, put, comparison);
        String title = "Budget for "
                + all.stream()
                        .filter(phase -> put.contains(phase.id()))
                        .map(phase -> phase.number() == null ? phase.title() : "fase " + phase.number())
                        .collect(Collectors.joining(", "));
        return new Proposal(
                projectId,
                BudgetSubjectView.KIND,
                budget.getId(),
                version.getId(),
                "version " + version.getNumber(),
                title,
                CanonicalJson.write(frozen.content()),
                note,
                personId);
    }

    private List<PhaseInfo> named(UUID projectId, SubmissionForm form) {
        List<PhaseInfo> named = phases.of(projectId).stream()
                .filter(phase -> form.phases().contains(phase.id()))
                .toList();
        if (named.size() < form.phases().size()) {
            throw new NotFoundException("phase", form.phases());
        }
        return named;
    }

    private List<LineContent> contents(@Nullable BudgetVersion version) {
        return version == null
                ? List.of()
                : lines.of(version.getId()).stream().map(BudgetLine::content).toList();
    }
}
