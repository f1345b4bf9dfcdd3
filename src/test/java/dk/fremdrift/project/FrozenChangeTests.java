package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.project.FrozenChange.PhaseOutside;
import dk.fremdrift.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class FrozenChangeTests {

    private final FrozenChangeReader reader = new FrozenChangeReader(new JsonMapper());

    private static FrozenChange postponed(@Nullable Integer months) {
        return postponed(months, null);
    }

    private static FrozenChange postponed(@Nullable Integer months, @Nullable Period projectPeriod) {
        return postponed(months, projectPeriod, List.of());
    }

    private static FrozenChange postponed(
            @Nullable Integer months, @Nullable Period projectPeriod, List<PhaseOutside> phasesOutside) {
        return new FrozenChange(
                "2015-1",
                "Et projekt",
                "1",
                ChangeKind.TIME,
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "Fase 2",
                "POSTPONED",
                months,
                new Period("Vinteren 2015", null, null),
                new Period("Foråret 2015", null, null),
                projectPeriod,
                null,
                phasesOutside,
                null,
                null,
                "Fordi",
                null);
    }

    @Test
    void theMonthsAreHashedAndReadBack() {
        FrozenChange three = postponed(3);
        assertThat(reader.read(CanonicalJson.write(three.content()))).isEqualTo(three);
        assertThat(three.hash()).isNotEqualTo(postponed(4).hash());
    }

    @Test
    void whatWasFrozenBeforeMonthsWereKeptIsReadAndKeepsItsHash() {
        String before = """
                {"after":{"words":"Foråret 2015"},"before":{"words":"Vinteren 2015"},"detail":"POSTPONED","kind":"TIME",\
                "phase":"00000000-0000-0000-0000-000000000001","project":{"number":"2015-1","title":"Et projekt"},\
                "reason":"Fordi","target":"Fase 2","version":"1"}""";
        assertThat(reader.read(before)).isEqualTo(postponed(null));
        assertThat(CanonicalJson.write(reader.read(before).content())).isEqualTo(before);
    }

    @Test
    void thePeriodThatAPhaseReachesBeyondIsHashedAndReadBackAndNoPartOfWhatIsDone() {
        FrozenChange beyond = postponed(3, Period.of(null, null, LocalDate.of(2015, 2, 28)));
        assertThat(reader.read(CanonicalJson.write(beyond.content()))).isEqualTo(beyond);
        assertThat(beyond.hash()).isNotEqualTo(postponed(3).hash());
        assertThat(beyond.doesTheSameAs(postponed(3))).isTrue();
    }

    @Test
    void thePhasesLeftOutsideAreHashedAndReadBackAndNoPartOfWhatIsDone() {
        Period summer = new Period("Sommeren 2015", LocalDate.of(2015, 6, 1), null);
        FrozenChange outside = postponed(
                3, null, List.of(new PhaseOutside(1, "Afdækning", summer), new PhaseOutside(null, "Prøve", summer)));
        assertThat(reader.read(CanonicalJson.write(outside.content()))).isEqualTo(outside);
        assertThat(outside.hash()).isNotEqualTo(postponed(3).hash());
        assertThat(outside.doesTheSameAs(postponed(3))).isTrue();
    }
}
