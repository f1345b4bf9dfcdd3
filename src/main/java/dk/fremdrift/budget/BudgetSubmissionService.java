package dk.fremdrift.budget;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.shared.ConflictException;
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
    private final Drafts drafts;
    private final Spending spending;
    private final BudgetProposals proposals;
    private final SubmissionService submissions;
    private final AuditTrail audit;

    BudgetSubmissionService(
            Budgets budgets,
            BudgetVersions versions,
            BudgetLines lines,
            Drafts drafts,
            Spending spending,
            BudgetProposals proposals,
            SubmissionService submissions,
            AuditTrail audit) {
        this.budgets = budgets;
        this.versions = versions;
        this.lines = lines;
        this.drafts = drafts;
        this.spending = spending;
        this.proposals = proposals;
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
        BudgetVersion version = draft(budget, versionId);
        BudgetVersion approved = versions.findByBudgetIdAndState(budget.getId(), BudgetState.APPROVED)
                .orElse(null);
        List<LineContent> draftLines = contents(version);
        List<LineContent> approvedLines = contents(approved);
        Set<UUID> put = ready(projectId, form, draftLines, approvedLines);
        Split split = Split.of(draftLines, approvedLines, put);
        freeze(version, split, put);
        UUID submission = submissions.submit(proposals.write(budget, version, approved, put, form.note(), personId));
        version.submit(submission);
        versions.saveAndFlush(version);
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

    private BudgetVersion draft(Budget budget, UUID versionId) {
        BudgetVersion version = versions.findByIdAndBudgetId(versionId, budget.getId())
                .orElseThrow(() -> new NotFoundException("budget version", versionId));
        version.requireDraft();
        if (versions.existsByBudgetIdAndStateIn(budget.getId(), Set.of(BudgetState.SUBMITTED))) {
            throw new ConflictException("decision.alreadyOpen");
        }
        return version;
    }

    private Set<UUID> ready(
            UUID projectId, SubmissionForm form, List<LineContent> draftLines, List<LineContent> approvedLines) {
        List<PhaseInfo> named = proposals.named(projectId, form.phases());
        List<SubmissionProblem> problems = new Readiness(draftLines, approvedLines, spending.of(projectId))
                .problems(named, LocaleContextHolder.getLocale());
        if (!problems.isEmpty()) {
            throw new SubmissionRefusedException(problems);
        }
        return named.stream().map(PhaseInfo::id).collect(Collectors.toUnmodifiableSet());
    }

    private void freeze(BudgetVersion version, Split split, Set<UUID> put) {
        lines.deleteOutside(version.getId(), put);
        lines.saveAllAndFlush(split.carried(put).stream()
                .map(line -> new BudgetLine(version.getId(), line))
                .toList());
        version.putForward(put);
        versions.saveAndFlush(version);
    }

    private List<LineContent> contents(@Nullable BudgetVersion version) {
        return version == null
                ? List.of()
                : lines.of(version.getId()).stream().map(BudgetLine::content).toList();
    }
}
