package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** When phases are planned and when they run, what moves them, and what they wait for. */
class PhasePeriodTests extends PagesTests {

    private static final String PHASES = "/projects/{id}/phases";
    private static final String POSTPONEMENT = PHASES + "/{phase}/postponement";

    @Autowired
    PhasePlan plan;

    UUID project;
    UUID phase;
    Somebody leader;

    @BeforeEach
    void aProjectWithALeaderAndAPhase() {
        project = make.project("Et projekt");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
        phase = make.phase(project, 2, "PLANNED");
    }

    private PhaseDetails stored() {
        return plan.find(project, phase);
    }

    private Period actual() {
        return Objects.requireNonNull(stored().actual());
    }

    private void planned(String words) {
        jdbc.sql("update phase set period_words = :words where id = :id")
                .param("words", words)
                .param("id", phase)
                .update();
    }

    private void decided(String kind, String outcome, Map<String, ?> content) {
        make.decided(project, leader, kind, CanonicalJson.write(content), outcome);
    }

    private static Map<String, ?> about(UUID phase, boolean carried) {
        return Map.of("phases", List.of(Map.of("id", phase.toString(), "carried", carried)));
    }

    @Test
    void aPhaseBeginsWhenItIsOpenedAndEndsWhenItIsClosedAndThePlanStands() {
        planned("Vinteren 2015");
        post(leader, Map.of(), PHASES + "/{phase}/opening", project, phase);
        assertThat(actual().from()).isEqualTo(LocalDate.now());
        assertThat(actual().to()).isNull();
        post(leader, Map.of(), PHASES + "/{phase}/closing", project, phase);
        assertThat(actual().to()).isEqualTo(LocalDate.now());
        assertThat(String.valueOf(stored().period())).isEqualTo("Vinteren 2015");
        assertThat(get(leader, PHASES + "/plan", project))
                .bodyText()
                .contains("Vinteren 2015", "Forløbet", "class=\"ran");
    }

    @Test
    void theActualPeriodIsCorrectedAndWhatItSaidStays() {
        post(leader, Map.of(), PHASES + "/{phase}/opening", project, phase);
        assertThat(post(
                        leader,
                        Map.of(
                                "periodFrom",
                                "2015-01-05",
                                "actualReason",
                                "Den begyndte før",
                                "version",
                                "" + stored().version()),
                        PHASES + "/{phase}/actual",
                        project,
                        phase))
                .hasStatus3xxRedirection();
        assertThat(actual().from()).isEqualTo(LocalDate.of(2015, 1, 5));
        assertThat(get(leader, PHASES, project)).bodyText().contains("Den begyndte før", "05.01.2015", leader.name());
    }

    @Test
    void whatHasNotBegunHasNoActualPeriod() {
        assertThat(post(
                        leader,
                        Map.of("periodFrom", "2015-01-05", "version", "0"),
                        PHASES + "/{phase}/actual",
                        project,
                        phase))
                .hasStatusOk()
                .bodyText()
                .contains("Fasen er ikke åbnet endnu");
    }

    @Test
    void aPhaseIsPostponedWithAReasonThatStaysInItsHistory() {
        planned("Vinteren 2015");
        var typed = Map.of("moveKind", "POSTPONED", "newWords", "Sommeren 2015", "version", "0");
        assertThat(post(leader, typed, POSTPONEMENT, project, phase))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv en begrundelse", "value=\"Sommeren 2015\"");
        assertThat(post(
                        leader,
                        Map.of(
                                "moveKind",
                                "POSTPONED",
                                "newWords",
                                "Foråret 2015",
                                "moveReason",
                                "Interviewene venter",
                                "version",
                                "0"),
                        POSTPONEMENT,
                        project,
                        phase))
                .hasStatus3xxRedirection();
        assertThat(String.valueOf(stored().period())).isEqualTo("Foråret 2015");
        assertThat(get(leader, PHASES, project))
                .bodyText()
                .contains("Vinteren 2015", "Foråret 2015", "Interviewene venter", leader.name());
    }

    @Test
    void theHistoryOfAPeriodIsNeverChangedAndGoesOnlyWithItsPhase() {
        post(
                leader,
                Map.of("moveKind", "POSTPONED", "newWords", "Til maj", "moveReason", "Fordi", "version", "0"),
                POSTPONEMENT,
                project,
                phase);
        assertThatThrownBy(() -> jdbc.sql("update phase_period_change set reason = 'x' where phase_id = :id")
                        .param("id", phase)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from phase_period_change where phase_id = :id")
                        .param("id", phase)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(post(leader, Map.of(), PHASES + "/{phase}/deletion", project, phase))
                .hasStatus3xxRedirection();
        assertThat(plan.history(project)).isEmpty();
    }

    @Test
    void aPlanThatIsApprovedHoldsThePeriods() {
        planned("Vinteren 2015");
        decided("PLAN", "APPROVED", about(phase, false));
        assertThat(post(
                        leader,
                        Map.of("moveKind", "POSTPONED", "newWords", "Maj", "moveReason", "Fordi", "version", "0"),
                        POSTPONEMENT,
                        project,
                        phase))
                .hasStatusOk()
                .bodyText()
                .contains("har godkendt eller skal tage stilling til", "Fordi");
        assertThat(post(
                        leader,
                        Map.of("phaseTitle", "Ny titel", "periodWords", "Maj", "version", "0"),
                        PHASES + "/{phase}/edit",
                        project,
                        phase))
                .hasStatusOk()
                .bodyText()
                .contains("har godkendt eller skal tage stilling til", "Ny titel");
        assertThat(post(leader, Map.of(), PHASES + "/{phase}/deletion", project, phase))
                .hasStatusOk();
        assertThat(post(
                        leader,
                        Map.of("phaseTitle", "Ny titel", "version", "0"),
                        PHASES + "/{phase}/edit",
                        project,
                        phase))
                .hasStatus3xxRedirection();
        assertThat(stored().title()).isEqualTo("Ny titel");
        assertThat(String.valueOf(stored().period())).isEqualTo("Vinteren 2015");
    }

    @Test
    void theFormOfAPhaseThatIsHeldCarriesItsPeriodUnseen() {
        decided("PLAN", "APPROVED", about(phase, false));
        assertThat(get(leader, PHASES + "/{phase}/edit", project, phase))
                .bodyText()
                .contains("phaseTitle", "type=\"hidden\" id=\"periodWords\"")
                .doesNotContain("type=\"text\" id=\"periodWords\"");
    }

    @Test
    void aPlanThatWasSentBackHoldsNothing() {
        decided("PLAN", "SENT_BACK", about(phase, false));
        assertThat(stored().held()).isFalse();
    }

    @Test
    void aPhaseWaitsForWhatTheSteeringGroupMustApprove() {
        post(
                leader,
                Map.of("phaseTitle", "Titel", "gates", "BUDGET", "version", "0"),
                PHASES + "/{phase}/edit",
                project,
                phase);
        assertThat(get(leader, PHASES, project))
                .bodyText()
                .contains("Budget for fasen", "Venter", "Gå til budgettet")
                .doesNotContain("/opening");
        post(leader, Map.of(), PHASES + "/{phase}/opening", project, phase);
        assertThat(stored().status()).isEqualTo(PhaseStatus.PLANNED);
        assertThatThrownBy(() -> jdbc.sql("update phase set status = 'OPEN' where id = :id")
                        .param("id", phase)
                        .update())
                .hasMessageContaining("a gate of the phase is not met");

        decided("BUDGET", "APPROVED", about(phase, true));
        assertThat(stored().isWaiting()).isTrue();
        decided("BUDGET", "REJECTED", about(phase, false));
        assertThat(stored().isWaiting()).isTrue();
        decided("BUDGET", "APPROVED", about(phase, false));
        assertThat(stored().isWaiting()).isFalse();
        post(leader, Map.of(), PHASES + "/{phase}/opening", project, phase);
        assertThat(stored().status()).isEqualTo(PhaseStatus.OPEN);
    }

    @Test
    void whatTheProductCannotSubmitYetIsSaidAndIsMetByAnyApprovalOfItsKind() {
        post(
                leader,
                Map.of("phaseTitle", "Titel", "gates", "COMPETENCE_PROFILE", "version", "0"),
                PHASES + "/{phase}/edit",
                project,
                phase);
        assertThat(get(leader, PHASES, project))
                .bodyText()
                .contains("kan ikke sendes til godkendelse i Fremdrift endnu");
        decided("COMPETENCE_PROFILE", "APPROVED", Map.of("title", "Profil"));
        assertThat(stored().isWaiting()).isFalse();
    }

    @Test
    void whoSavesAPhaseThatIsDeletedKeepsTheWords() {
        post(leader, Map.of(), PHASES + "/{phase}/deletion", project, phase);
        assertThat(post(
                        leader,
                        Map.of("phaseTitle", "Mine ord", "description", "Meget *skrevet*", "version", "0"),
                        PHASES + "/{phase}/edit",
                        project,
                        phase))
                .hasStatus(404)
                .bodyText()
                .contains("En anden har slettet det", "Mine ord", "Meget *skrevet*")
                .contains("action=\"/projects/" + project + "/phases\"");
    }

    @Test
    void whoSavesAnActivityThatIsDeletedKeepsTheWords() {
        UUID activity = make.activity(project, phase, "Ideseminar");
        String address = PHASES + "/activities/{activity}/";
        post(leader, Map.of(), address + "deletion", project, activity);
        var typed = Map.of(
                "activityKind",
                "ACTIVITY",
                "activityTitle",
                "Mine ord",
                "certainty",
                "PLANNED",
                "activityStatus",
                "ONGOING",
                "version",
                "0");
        assertThat(post(leader, typed, address + "edit", project, activity))
                .hasStatus(404)
                .bodyText()
                .contains("En anden har slettet det", "Mine ord")
                .contains("action=\"/projects/" + project + "/phases/activities\"");
    }

    @Test
    void aPhasesWordsAreReadWithTheirListsAndEmphasis() {
        jdbc.sql("update phase set description = '- **Geografi**\n- Alder <b>' where id = :id")
                .param("id", phase)
                .update();
        assertThat(get(leader, PHASES, project))
                .bodyText()
                .contains("<strong>Geografi</strong>")
                .doesNotContain("Alder <b>");
    }
}
