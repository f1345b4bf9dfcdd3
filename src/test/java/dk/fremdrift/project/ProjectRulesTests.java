package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.shared.ConflictException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;

class ProjectRulesTests {

    private static final LocalDate DAY = LocalDate.of(2015, 1, 15);

    private static Project draft() {
        return new Project(ProjectForm.empty("2014-017"), null, null, Instant.EPOCH);
    }

    private static PhaseForm phase(
            @Nullable String words, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String description) {
        return new PhaseForm(0, "Titel", words, from, to, description, Set.of(), 3L);
    }

    @Test
    void aDraftRunsMayPauseAndRunAgainAndEndsClosedOrStopped() {
        assertThat(ProjectStatus.DRAFT.next()).containsExactly(ProjectStatus.RUNNING);
        assertThat(ProjectStatus.RUNNING.next())
                .containsExactly(ProjectStatus.PAUSED, ProjectStatus.CLOSED, ProjectStatus.STOPPED);
        assertThat(ProjectStatus.PAUSED.next())
                .containsExactly(ProjectStatus.RUNNING, ProjectStatus.CLOSED, ProjectStatus.STOPPED);
        assertThat(ProjectStatus.CLOSED.next()).isEmpty();
        assertThat(ProjectStatus.STOPPED.next()).isEmpty();
    }

    @Test
    void aDraftCannotBeClosed() {
        assertThatThrownBy(() -> draft().become(ProjectStatus.CLOSED)).isInstanceOf(ConflictException.class);
    }

    @Test
    void aMoveTellsWhereItCameFrom() {
        assertThat(draft().become(ProjectStatus.RUNNING)).isEqualTo(ProjectStatus.DRAFT);
    }

    @Test
    void aClosedPhaseIsNotOpenedAgain() {
        var phase = new Phase(UUID.randomUUID(), phase(null, null, null, null), 1);
        phase.open(LocalDate.of(2015, 1, 5));
        phase.close(LocalDate.of(2015, 2, 27));
        assertThatThrownBy(() -> phase.open(LocalDate.of(2015, 3, 2))).isInstanceOf(ConflictException.class);
    }

    @Test
    void aPeriodMayBeWordsAloneOrHalfADateButNotEndBeforeItBegins() {
        assertThat(errorsOf(phase("Vinteren 2015", null, null, null))).isEmpty();
        assertThat(errorsOf(phase(null, DAY, null, null))).isEmpty();
        assertThat(errorsOf(phase(null, DAY, DAY, null))).isEmpty();
        assertThat(errorsOf(phase(null, DAY, DAY.minusDays(1), null))).containsExactly("project.period.order");
    }

    private static List<String> errorsOf(PhaseForm form) {
        var errors = new BeanPropertyBindingResult(form, "form");
        form.check(errors);
        return errors.getFieldErrors().stream()
                .map(error -> String.valueOf(error.getCode()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Anne Jensen (anne@kl.dk), , Anne Jensen, anne@kl.dk",
        "Anne Jensen (anne@kl.dk), ANNE@kl.dk, Anne Jensen, anne@kl.dk",
        "Anne Jensen (anne@kl.dk), anden@kl.dk, Anne Jensen (anne@kl.dk), anden@kl.dk",
        "Anne Jensen (HK), , Anne Jensen (HK), ",
        ", anne@kl.dk, , anne@kl.dk"
    })
    void aSuggestedNameCarriesItsAddress(
            @Nullable String typedName, @Nullable String typedEmail, @Nullable String name, @Nullable String email) {
        var person = new PersonFields(typedName, typedEmail, null, null, null, null);
        assertThat(person.name()).isEqualTo(name);
        assertThat(person.email()).isEqualTo(email);
    }

    @Test
    void aRoleHoldsFromItsFirstToItsLastDayUnlessItWasEndedAtOnce() {
        assertThat(new Standing(DAY, DAY, false, DAY).isNow()).isTrue();
        assertThat(new Standing(DAY, DAY, true, DAY).isOver()).isTrue();
        assertThat(new Standing(DAY, null, false, DAY.minusDays(1)).isComing()).isTrue();
        assertThat(new Standing(DAY, DAY, false, DAY.plusDays(1)).isOver()).isTrue();
        assertThat(new Standing(DAY, DAY.plusDays(3), true, DAY.plusDays(1)).isNow())
                .isTrue();
    }
}
