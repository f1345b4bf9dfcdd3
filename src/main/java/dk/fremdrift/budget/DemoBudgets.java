package dk.fremdrift.budget;

import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.organisation.People;
import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.project.Phases;
import dk.fremdrift.project.ProjectDirectory;
import dk.fremdrift.shared.DemoPart;
import dk.fremdrift.shared.Money;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The sums that the cases give, as frames; and a budget for the fifth case, whose papers have no figures: every line of
 * it says that its figures are examples.
 */
@Component
@Order(40)
class DemoBudgets implements DemoPart {

    private static final String SALARIES = "Løn";
    private static final String CONSULTANTS = "Eksterne konsulenter og undervisere";
    private static final String MATERIALS = "Materialer, formidling og information";
    private static final String TRAVEL = "Transport, rejser og ophold";

    private final BudgetService budgets;
    private final LineService lines;
    private final BudgetSubmissionService submissions;
    private final VotingService votes;
    private final BudgetQueries queries;
    private final CostTypes costTypes;
    private final Phases phases;
    private final ProjectDirectory projects;
    private final People people;

    DemoBudgets(
            BudgetService budgets,
            LineService lines,
            BudgetSubmissionService submissions,
            VotingService votes,
            BudgetQueries queries,
            CostTypes costTypes,
            Phases phases,
            ProjectDirectory projects,
            People people) {
        this.budgets = budgets;
        this.lines = lines;
        this.submissions = submissions;
        this.votes = votes;
        this.queries = queries;
        this.costTypes = costTypes;
        this.phases = phases;
        this.projects = projects;
        this.people = people;
    }

    @Override
    public void create() {
        frame("2014-003", 1_208_000, "Bevilling fra Fonden til Udvikling af Statens Arbejdspladser (FUSA)");
        String pool = "Kompetencepuljen 2006 (SUD 125/2006)";
        frame("2006-101", 1_500_000, pool);
        frame("2006-102", 2_600_000, pool);
        frame("2006-103", 1_800_000, pool);
        frame("2006-104", 600_000, pool);
        frame("2006-105", 750_000, pool);
        frame("2006-106", 2_000_000, pool);
        projects.findIdByNumber("2014-017").ifPresent(this::borgerservice);
    }

    private void frame(String number, long kroner, String source) {
        projects.findIdByNumber(number)
                .ifPresent(
                        project -> budgets.settle(project, new BudgetForm(Money.kroner(kroner), source, null, null)));
    }

    private void borgerservice(UUID project) {
        List<UUID> phase = phases.of(project).stream().map(PhaseInfo::id).toList();
        budgets.startDraft(project);
        units(project, phase.get(0), SALARIES, "Projektledernes timer", 120, 425);
        amount(
                project,
                phase.get(0),
                TRAVEL,
                "Præsentation af projektet for kommunerne, transport og ophold",
                1_850_000);
        units(project, phase.get(1), CONSULTANTS, "Ideseminar og workshops med projektkommunerne, dage", 15, 9_500);
        units(project, phase.get(1), SALARIES, "Projektledernes timer", 160, 425);
        amount(project, phase.get(1), MATERIALS, "Materiale til interviews og workshops", 1_200_050);
        UUID first = submit(
                project,
                Set.of(phase.get(0), phase.get(1)),
                "Budgettet for fase 0 og 1, som aftalt i projektgruppen. Alle tal er eksempeltal.");
        vote(first, "styregruppe1", "Et realistisk budget for de to første faser.");
        vote(first, "styregruppe2", "Godkendt. Hold øje med konsulenternes dage.");
        vote(first, "styregruppe3", "Fint, at projektkommunerne bliver inddraget.");

        budgets.startDraft(project);
        units(project, phase.get(2), CONSULTANTS, "Interviews med servicevirksomheder og borgere, dage", 20, 9_500);
        units(project, phase.get(2), SALARIES, "Projektledernes timer", 140, 425);
        amount(project, phase.get(2), TRAVEL, "Rejser til virksomheder og kommuner", 1_500_000);
        units(project, phase.get(3), CONSULTANTS, "Beskrivelse af den fælles kompetenceprofil, dage", 12, 9_500);
        amount(project, phase.get(3), MATERIALS, "Formidling af profilen", null);
        submit(
                project,
                Set.of(phase.get(2)),
                "Budgettet for fase 2. Fase 3 er stadig en kladde. Alle tal er eksempeltal.");
    }

    private void units(UUID project, UUID phase, String costType, String text, long units, long kroner) {
        add(project, phase, costType, text, Units.of(units), Money.kroner(kroner), null);
    }

    private void amount(UUID project, UUID phase, String costType, String text, @Nullable Integer oere) {
        add(project, phase, costType, text, null, null, oere == null ? null : Money.oere(oere));
    }

    private void add(
            UUID project,
            UUID phase,
            String costType,
            String text,
            @Nullable Units units,
            @Nullable Money unitPrice,
            @Nullable Money amount) {
        UUID type = costTypes.findByNameDa(costType).orElseThrow().getId();
        lines.add(project, new LineForm(phase, type, text + " (eksempeltal)", units, unitPrice, amount, null, null));
    }

    private UUID submit(UUID project, Set<UUID> named, String note) {
        UUID draft =
                Objects.requireNonNull(queries.overview(project, true).draft()).id();
        return submissions.submit(project, draft, new SubmissionForm(named, note), person("projektleder"));
    }

    private void vote(UUID submission, String username, String comment) {
        votes.cast(submission, person(username), Choice.APPROVE, comment);
    }

    private UUID person(String username) {
        return people.findByEmail(username + "@fremdrift.example").orElseThrow();
    }
}
