package dk.fremdrift.budget;

import static dk.fremdrift.budget.BudgetFixtures.because;
import static dk.fremdrift.budget.BudgetFixtures.incomplete;
import static dk.fremdrift.budget.BudgetFixtures.line;
import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.shared.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadinessTests {

    private static final PhaseInfo FIRST = BudgetFixtures.phase(0);
    private static final PhaseInfo SECOND = BudgetFixtures.phase(1);
    private static final UUID KEY = new UUID(9, 9);

    @Test
    void atLeastOnePhaseIsNamed() {
        assertThat(problems(new Readiness(List.of(), List.of(), Map.of())))
                .containsExactly("budget.submission.noPhase");
    }

    @Test
    void aNamedPhaseHasAtLeastOneLine() {
        assertThat(problems(new Readiness(List.of(line(SECOND, KEY, 1)), List.of(), Map.of()), FIRST))
                .containsExactly("budget.submission.emptyPhase");
    }

    @Test
    void aNamedPhaseHasNoIncompleteLine() {
        assertThat(problems(new Readiness(List.of(line(FIRST, KEY, 1), incomplete(FIRST)), List.of(), Map.of()), FIRST))
                .containsExactly("budget.submission.incompleteAt");
    }

    @Test
    void thePhasesThatAreNotNamedMayBeHalfDone() {
        assertThat(problems(
                        new Readiness(List.of(line(FIRST, KEY, 1), incomplete(SECOND)), List.of(), Map.of()), FIRST))
                .isEmpty();
    }

    @Test
    void aLineWithEntriesIsNotDropped() {
        var approved = List.of(line(FIRST, KEY, 100));
        var draft = List.of(line(FIRST, UUID.randomUUID(), 100));
        assertThat(problems(new Readiness(draft, approved, Map.of(KEY, Money.kroner(1))), FIRST))
                .containsExactly("budget.submission.dropped");
        assertThat(problems(new Readiness(draft, approved, Map.of(KEY, Money.ZERO)), FIRST))
                .as("entries that were reversed are entries too")
                .containsExactly("budget.submission.dropped");
        assertThat(problems(new Readiness(draft, approved, Map.of()), FIRST)).isEmpty();
    }

    @Test
    void aLineIsNotSetBelowWhatIsSpentWithoutAReason() {
        var approved = List.of(line(FIRST, KEY, 100));
        var spent = Map.of(KEY, Money.kroner(60));
        LineContent below = line(FIRST, KEY, 59);
        assertThat(problems(new Readiness(List.of(below), approved, spent), FIRST))
                .containsExactly("budget.submission.belowSpent");
        assertThat(problems(new Readiness(List.of(because(below, "Regningen er delt")), approved, spent), FIRST))
                .isEmpty();
        assertThat(problems(new Readiness(List.of(line(FIRST, KEY, 60)), approved, spent), FIRST))
                .isEmpty();
    }

    private static List<String> problems(Readiness readiness, PhaseInfo... phases) {
        return readiness.problems(List.of(phases), Locale.of("da")).stream()
                .map(SubmissionProblem::messageKey)
                .toList();
    }
}
