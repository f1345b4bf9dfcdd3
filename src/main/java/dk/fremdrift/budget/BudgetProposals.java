package dk.fremdrift.budget;

import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.decision.Proposal;
import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.project.Phases;
import dk.fremdrift.project.ProjectDirectory;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.NotFoundException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what the steering group is asked to decide on: the frozen budget, named by the phases put forward. */
@Component
class BudgetProposals {

    private final BudgetQueries queries;
    private final Phases phases;
    private final ProjectDirectory projects;

    BudgetProposals(BudgetQueries queries, Phases phases, ProjectDirectory projects) {
        this.queries = queries;
        this.phases = phases;
        this.projects = projects;
    }

    /**
     * The phases of the project that are named, in their order.
     *
     * @throws NotFoundException if one of them is not the project's
     */
    List<PhaseInfo> named(UUID projectId, Collection<UUID> phaseIds) {
        List<PhaseInfo> named = phases.of(projectId).stream()
                .filter(phase -> phaseIds.contains(phase.id()))
                .toList();
        if (named.size() < phaseIds.size()) {
            throw new NotFoundException("phase", phaseIds);
        }
        return named;
    }

    /**
     * The proposal for a frozen version. Its content is Danish whoever writes it.
     *
     * @param approved the version it would take the place of, if there is one
     * @param put the phases put forward
     * @param note what the submitter says with it, if anything
     */
    Proposal write(
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
        return new Proposal(
                projectId,
                BudgetSubjectView.KIND,
                budget.getId(),
                version.getId(),
                version.getNumber(),
                about(all, put),
                CanonicalJson.write(frozen.content()),
                note,
                personId);
    }

    private static Map<String, ?> about(List<PhaseInfo> all, Set<UUID> put) {
        return Map.of(
                "phases",
                all.stream()
                        .filter(phase -> put.contains(phase.id()))
                        .map(phase -> phase.number() == null
                                ? Map.of("title", phase.title())
                                : Map.of("number", phase.number()))
                        .toList());
    }
}
