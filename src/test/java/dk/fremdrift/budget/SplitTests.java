package dk.fremdrift.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.PhaseInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SplitTests {

    private static final PhaseInfo FIRST = BudgetFixtures.phase(0);
    private static final PhaseInfo SECOND = BudgetFixtures.phase(1);
    private static final UUID KEY = new UUID(9, 9);

    @Test
    void theFrozenVersionHasTheDraftsLinesOfTheNamedPhases() {
        LineContent line = BudgetFixtures.line(FIRST, KEY, 100);
        assertThat(Split.of(List.of(line), List.of(), Set.of(FIRST.id())).frozen())
                .containsExactly(line);
    }

    @Test
    void otherPhasesStandAsTheyWereApproved() {
        LineContent approved = BudgetFixtures.line(SECOND, KEY, 100);
        LineContent edited = BudgetFixtures.line(SECOND, KEY, 250);
        Split split = Split.of(List.of(edited), List.of(approved), Set.of(FIRST.id()));
        assertThat(split.frozen()).containsExactly(approved);
        assertThat(split.leftOver()).containsExactly(edited);
    }

    @Test
    void aLineDroppedInAnotherPhaseIsStillDroppedInTheNewDraft() {
        LineContent approved = BudgetFixtures.line(SECOND, KEY, 100);
        LineContent named = BudgetFixtures.line(FIRST, UUID.randomUUID(), 5);
        Split split = Split.of(List.of(named), List.of(approved), Set.of(FIRST.id()));
        assertThat(split.frozen()).containsExactly(named, approved);
        assertThat(split.leftOver()).containsExactly(named);
    }

    @Test
    void withoutEditsElsewhereNoDraftIsLeft() {
        LineContent kept = BudgetFixtures.line(SECOND, KEY, 100);
        LineContent named = BudgetFixtures.line(FIRST, UUID.randomUUID(), 5);
        assertThat(Split.of(List.of(named, kept), List.of(kept), Set.of(FIRST.id()))
                        .leftOver())
                .isEmpty();
    }

    @Property
    void noLineOfTheDraftIsLost(
            @ForAll("lines") List<LineContent> draft,
            @ForAll("lines") List<LineContent> approved,
            @ForAll("phases") Set<UUID> phases) {
        Split split = Split.of(draft, approved, phases);
        Set<LineContent> kept = new HashSet<>(split.frozen());
        kept.addAll(split.leftOver());
        assertThat(kept).containsAll(draft);
    }

    @Property
    void nothingIsFrozenButWhatIsNamedOrApproved(
            @ForAll("lines") List<LineContent> draft,
            @ForAll("lines") List<LineContent> approved,
            @ForAll("phases") Set<UUID> phases) {
        Split split = Split.of(draft, approved, phases);
        List<LineContent> expected = new ArrayList<>(draft);
        expected.removeIf(line -> !phases.contains(line.phaseId()));
        approved.stream().filter(line -> !phases.contains(line.phaseId())).forEach(expected::add);
        assertThat(split.frozen()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(split.frozen()).extracting(LineContent::lineKey).doesNotHaveDuplicates();
    }

    @Property
    void theNewDraftIsTheOldOneWhole(
            @ForAll("lines") List<LineContent> draft,
            @ForAll("lines") List<LineContent> approved,
            @ForAll("phases") Set<UUID> phases) {
        assertThat(Split.of(draft, approved, phases).leftOver())
                .satisfiesAnyOf(
                        left -> assertThat(left).isEmpty(),
                        left -> assertThat((Object) left).isEqualTo(draft));
    }

    /** A line key lies in one phase for ever, so it decides the phase. */
    @Provide
    Arbitrary<List<LineContent>> lines() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.longs().between(1, 3))
                .as((key, kroner) -> BudgetFixtures.line(BudgetFixtures.phase(key % 4), new UUID(7, key), kroner))
                .list()
                .uniqueElements(LineContent::lineKey)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<Set<UUID>> phases() {
        return Arbitraries.integers()
                .between(0, 3)
                .map(number -> BudgetFixtures.phase(number).id())
                .set()
                .ofMinSize(1);
    }
}
