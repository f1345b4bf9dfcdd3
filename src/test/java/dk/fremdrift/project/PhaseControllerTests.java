package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

class PhaseControllerTests extends PagesTests {

    @Autowired
    Phases phases;

    UUID project;
    Somebody leader;

    @BeforeEach
    void aProjectWithALeader() {
        project = make.project("Et projekt");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
    }

    private List<String> labels() {
        return phases.of(project).stream()
                .map(phase -> phase.label(Locale.of("da")))
                .toList();
    }

    @Test
    void aProjectWithoutPhasesHasActivities() {
        assertThat(get(leader, "/projects/{id}/phases", project))
                .bodyText()
                .contains("/projects/" + project + "/phases/activities/new", "\"/projects/" + project + "/changes\"")
                .doesNotContain("/phases/plan\"");
    }

    @Test
    void theOpenPhasesAreNamedInOneWayEverywhere() {
        make.phase(project, 0, "OPEN");
        make.phase(project, 1, "OPEN");
        for (String page : List.of("/", "/projects", "/projects/{id}")) {
            assertThat(get(leader, page, project)).as(page).bodyText().contains(">Fase 0, Fase 1<");
        }
    }

    @Test
    void sixPhasesAreEnteredOneAfterTheOther() {
        for (int number = 0; number < 6; number++) {
            assertThat(post(
                            leader,
                            Map.of(
                                    "phaseNumber",
                                    "" + number,
                                    "phaseTitle",
                                    "Titel " + number,
                                    "periodWords",
                                    "Vinteren 2015",
                                    "another",
                                    "true"),
                            "/projects/{id}/phases",
                            project))
                    .hasRedirectedUrl("/projects/" + project + "/phases/new");
        }
        assertThat(labels()).hasSize(6).startsWith("Fase 0: Titel 0").endsWith("Fase 5: Titel 5");
        assertThat(get(leader, "/projects/{id}/phases/new", project)).bodyText().contains("value=\"6\"");
        assertThat(get(leader, "/projects/{id}/phases", project))
                .hasStatusOk()
                .bodyText()
                .contains("Fase 0: Titel 0", "Vinteren 2015", "Planlagt");
    }

    @Test
    void theFirstNumberIsNotSuggestedForSomeBeginWith0AndSomeWith1AndSomeHaveNone() {
        assertThat(get(leader, "/projects/{id}/phases/new", project))
                .hasStatusOk()
                .bodyText()
                .doesNotContainPattern("name=\"phaseNumber\" value=\"\\d");
    }

    @Test
    void phasesWithoutNumbersKeepTheOrderInWhichTheyWereEntered() {
        for (String title : List.of("I efteråret", "Bagefter", "Allersidst")) {
            post(leader, Map.of("phaseTitle", title), "/projects/{id}/phases", project);
        }
        post(leader, Map.of("phaseTitle", "Først", "phaseNumber", "1"), "/projects/{id}/phases", project);
        assertThat(labels()).containsExactly("Fase 1: Først", "I efteråret", "Bagefter", "Allersidst");
    }

    @Test
    void mistakesComeBackAtTheirFields() {
        assertThat(post(
                        leader,
                        Map.of(
                                "phaseNumber", "-1",
                                "phaseTitle", " ",
                                "periodFrom", "2015-02-01",
                                "periodTo", "2015-01-01",
                                "description", "Det skrevne"),
                        "/projects/{id}/phases",
                        project))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Nummeret kan ikke være under 0",
                        "Skriv fasens titel",
                        "Sidste dag må ikke ligge før den første",
                        "Det skrevne");
        assertThat(post(leader, Map.of("phaseNumber", "nul", "phaseTitle", "T"), "/projects/{id}/phases", project))
                .bodyText()
                .contains("Skriv et helt tal");
    }

    @Test
    void aNumberIsUsedOnceInAProject() {
        make.phase(project, 2, "PLANNED");
        assertThat(post(leader, Map.of("phaseNumber", "2", "phaseTitle", "To"), "/projects/{id}/phases", project))
                .hasStatusOk()
                .bodyText()
                .contains("Projektet har allerede en fase med det nummer");
    }

    @Test
    void aPhaseIsChangedAndALateEditorSeesBothTexts() {
        UUID phase = make.phase(project, 0, "PLANNED");
        assertThat(post(
                        leader,
                        Map.of("phaseNumber", "0", "phaseTitle", "Deres", "version", "0"),
                        "/projects/{id}/phases/{phase}/edit",
                        project,
                        phase))
                .hasStatus3xxRedirection();
        assertThat(post(
                        leader,
                        Map.of("phaseNumber", "0", "phaseTitle", "Mine ord", "version", "0"),
                        "/projects/{id}/phases/{phase}/edit",
                        project,
                        phase))
                .hasStatusOk()
                .bodyText()
                .contains("Mine ord", "Deres", "En anden har gemt");
        assertThat(labels()).containsExactly("Fase 0: Deres");
    }

    @Test
    void aMistakeAfterAConflictHidesNeitherTheOthersWordsNorWhatWasTicked() {
        UUID phase = make.phase(project, 0, "PLANNED");
        String edit = "/projects/{id}/phases/{phase}/edit";
        var theirs = Map.of("phaseTitle", "Deres", "description", "Deres ord", "version", "0");
        assertThat(post(leader, theirs, edit, project, phase)).hasStatus3xxRedirection();

        var mine = Map.of(
                "phaseNumber", "to", "phaseTitle", "Min", "description", "Mine", "version", "1", "take", "description");
        assertThat(post(leader, mine, edit, project, phase))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv et helt tal", "Mine", "Deres ord", "name=\"take\" value=\"\"")
                .containsPattern("value=\"description\"[^>]*checked")
                .doesNotContainPattern("value=\"phaseTitle\"[^>]*checked");

        var untaken = Map.of("phaseTitle", "", "description", "Mine", "version", "1", "take", "");
        assertThat(post(leader, untaken, edit, project, phase)).bodyText().contains("Deres ord");
    }

    @Test
    void aPhaseIsPlannedThenOpenThenClosedAndNothingElse() {
        UUID phase = make.phase(project, 0, "PLANNED");
        post(leader, Map.of(), "/projects/{id}/phases/{phase}/closing", project, phase);
        assertThat(phases.of(project).getFirst().status()).isEqualTo(PhaseStatus.PLANNED);
        post(leader, Map.of(), "/projects/{id}/phases/{phase}/opening", project, phase);
        assertThat(phases.of(project).getFirst().status()).isEqualTo(PhaseStatus.OPEN);
        assertThat(get(leader, "/projects/{id}/phases/{phase}/closing", project, phase))
                .bodyText()
                .contains("Vil du lukke");
        post(leader, Map.of(), "/projects/{id}/phases/{phase}/closing", project, phase);
        post(leader, Map.of(), "/projects/{id}/phases/{phase}/opening", project, phase);
        assertThat(phases.of(project).getFirst().status()).isEqualTo(PhaseStatus.CLOSED);
    }

    @Test
    void aPhaseThatNothingPointsAtIsDeleted() {
        UUID phase = make.phase(project, 0, "PLANNED");
        assertThat(get(leader, "/projects/{id}/phases/{phase}/deletion", project, phase))
                .bodyText()
                .contains("Vil du slette");
        assertThat(post(leader, Map.of(), "/projects/{id}/phases/{phase}/deletion", project, phase))
                .hasStatus3xxRedirection();
        assertThat(labels()).isEmpty();
    }

    @Test
    void whatBelongsToADeletedPhaseIsNamedBeforeAndInTheHistory() {
        UUID phase = make.phase(project, 0, "PLANNED");
        make.activity(project, phase, "Interview");
        make.activity(project, phase, "Workshop");
        assertThat(get(leader, "/projects/{id}/phases/{phase}/deletion", project, phase))
                .bodyText()
                .contains("Det hører fremover til hele projektet", "2 aktiviteter og milepæle")
                .doesNotContain("dokument</li>");
        post(leader, Map.of(), "/projects/{id}/phases/{phase}/deletion", project, phase);
        assertThat(get(leader, "/projects/{id}/history", project))
                .bodyText()
                .contains("Aktiviteter og milepæle, der nu hører til hele projektet");
    }

    @Test
    void aPhaseInABudgetIsNotDeleted() {
        UUID phase = make.phase(project, 0, "PLANNED");
        jdbc.sql("""
                        with b as (insert into budget (id, version, project_id, vat_is_cost) values (gen_random_uuid(), 0, :project, true) returning id),
                        v as (insert into budget_version (id, version, budget_id, number, state, created_at)
                            select gen_random_uuid(), 0, id, 1, 'DRAFT', now() from b returning id)
                        insert into budget_line (id, version, budget_version_id, line_key, phase_id, position)
                        select gen_random_uuid(), 0, id, gen_random_uuid(), :phase, 1 from v
                        """).param("project", project).param("phase", phase).update();
        assertThat(post(leader, Map.of(), "/projects/{id}/phases/{phase}/deletion", project, phase))
                .hasStatusOk()
                .bodyText()
                .contains("Fasen kan ikke slettes");
        assertThat(labels()).hasSize(1);
    }

    @Test
    void aPhaseOfAnotherProjectIsNotFound() {
        UUID elsewhere = make.phase(make.project("Et andet"), 0, "PLANNED");
        assertThat(get(leader, "/projects/{id}/phases/{phase}/edit", project, elsewhere))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(leader, Map.of(), "/projects/{id}/phases/{phase}/opening", project, elsewhere))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSecretaryReadsThePhasesAndChangesNone() {
        Somebody secretary = make.somebody();
        make.role(project, secretary, "SECRETARY");
        UUID phase = make.phase(project, 0, "PLANNED");
        assertThat(get(secretary, "/projects/{id}/phases", project))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/phases/new", "/opening");
        assertThat(post(secretary, Map.of(), "/projects/{id}/phases/{phase}/opening", project, phase))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anUnreadableDayHidesNoOtherMistakeAndNothingTyped() {
        assertThat(post(
                        leader,
                        Map.of(
                                "phaseTitle",
                                " ",
                                "periodFrom",
                                "i morgen",
                                "periodTo",
                                "2015-01-31",
                                "description",
                                "Det skrevne"),
                        "/projects/{id}/phases",
                        project))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv en dato som", "Skriv fasens titel", "Det skrevne", "i morgen", "value=\"2015-01-31\"");
    }
}
