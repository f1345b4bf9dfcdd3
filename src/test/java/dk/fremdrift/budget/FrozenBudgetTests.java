package dk.fremdrift.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.project.ProjectTitle;
import dk.fremdrift.shared.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FrozenBudgetTests {

    private static final UUID NAMED = new UUID(0, 1);
    private static final UUID CARRIED = new UUID(0, 2);
    private static final UUID EMPTY = new UUID(0, 3);

    private final FrozenBudgetReader reader =
            new FrozenBudgetReader(JsonMapper.builder().build());

    @Test
    void whatIsFrozenIsReadBackAsItWas() {
        FrozenBudget frozen = frozen();
        FrozenBudget read = reader.read(CanonicalJson.write(frozen.content()));
        assertThat(read.phasesPutForward()).isEqualTo(frozen.phasesPutForward());
        assertThat(read.comparison().before()).isEqualTo(Money.kroner(100));
        assertThat(read.comparison().after()).isEqualTo(Money.oere(150_050));
        assertThat(read.leftOfFrame()).isEqualTo(frozen.leftOfFrame());
        assertThat(read.frameSource()).isEqualTo("FUSA");
        assertThat(read.projectTitle()).isEqualTo("Fremtidens borgerservice");
        assertThat(CanonicalJson.write(read.content())).isEqualTo(CanonicalJson.write(frozen.content()));
    }

    @Test
    void phasesThatAreCarriedAreMarkedAndEmptyOnesLeftOut() {
        FrozenBudget read = reader.read(CanonicalJson.write(frozen().content()));
        assertThat(read.phasesPutForward()).extracting(ComparedPhase::id).containsExactly(NAMED);
        assertThat(read.phasesCarried()).extracting(ComparedPhase::id).containsExactly(CARRIED);
    }

    @Test
    void amountsAreFrozenAsText() {
        assertThat(CanonicalJson.write(frozen().content()))
                .contains("\"total\":\"1500.50\"")
                .contains("\"units\":\"3.00\"");
    }

    private static FrozenBudget frozen() {
        LineText before = new LineText("Løn", "Timer", null, null, Money.kroner(100), null);
        LineText after =
                new LineText("Løn", "Timer", Units.of(3), Money.oere(46_683), Money.oere(140_050), "Færre timer");
        LineText carried = new LineText("Husleje", "Lokale", null, null, Money.kroner(100), null);
        Budget budget = new Budget(new UUID(1, 1));
        budget.frame(Money.kroner(1_208_000), "FUSA");
        return FrozenBudget.of(
                new ProjectTitle("2014-017", "Fremtidens borgerservice", null),
                budget,
                2,
                true,
                Set.of(NAMED),
                new Comparison(
                        List.of(
                                new ComparedPhase(
                                        CARRIED,
                                        "Fase 0: Forberedelse",
                                        List.of(new ComparedLine(new UUID(5, 1), carried, carried)),
                                        Money.kroner(100),
                                        Money.kroner(100)),
                                new ComparedPhase(
                                        NAMED,
                                        "Fase 1: Afdækning",
                                        List.of(
                                                new ComparedLine(new UUID(5, 2), before, after),
                                                new ComparedLine(new UUID(5, 3), before, null),
                                                new ComparedLine(new UUID(5, 4), null, after)),
                                        Money.ZERO,
                                        Money.oere(140_050)),
                                new ComparedPhase(EMPTY, "Fase 2: Udvikling", List.of(), Money.ZERO, Money.ZERO)),
                        Money.kroner(100),
                        Money.oere(150_050)));
    }
}
