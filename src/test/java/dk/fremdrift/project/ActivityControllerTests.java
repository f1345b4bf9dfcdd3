package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

class ActivityControllerTests extends PagesTests {

    @Autowired
    PhasePlan plan;

    UUID project;
    UUID phase;
    Somebody leader;

    @BeforeEach
    void aProjectWithAPhase() {
        project = make.project("Et projekt");
        phase = make.phase(project, 1, "PLANNED");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
    }

    private Map<String, String> typed(String title, String words) {
        return new HashMap<>(Map.of(
                "activityKind",
                "ACTIVITY",
                "activityTitle",
                title,
                "periodWords",
                words,
                "phaseId",
                phase.toString(),
                "certainty",
                "CONSIDERED",
                "activityStatus",
                "NOT_BEGUN"));
    }

    private List<String> titles() {
        return plan.activities(project).stream().map(ActivityDetails::title).toList();
    }

    @Test
    void activitiesComeInTheOrderOfTheirTimes() {
        for (String words : List.of("Vinter 2015/2016", "Forår/sommer 2015", "i efteråret", "3. kvt. 2007")) {
            post(leader, typed(words, words), "/projects/{id}/phases/activities", project);
        }
        assertThat(titles()).containsExactly("3. kvt. 2007", "Forår/sommer 2015", "Vinter 2015/2016", "i efteråret");
    }

    @Test
    void whatIsOnlyConsideredSaysSo() {
        post(leader, typed("Ideseminar", "Vinteren 2015"), "/projects/{id}/phases/activities", project);
        for (String page : List.of("", "/plan")) {
            assertThat(get(leader, "/projects/{id}/phases" + page, project))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Ideseminar", "Overvejes", "Vinteren 2015")
                    .doesNotContain("Overskredet");
        }
    }

    @Test
    void whatWasToBeDoneByNowIsOverdue() {
        Map<String, String> typed = typed("Ideseminar", "Vinteren 2015");
        typed.put("certainty", "PLANNED");
        post(leader, typed, "/projects/{id}/phases/activities", project);
        assertThat(get(leader, "/projects/{id}/phases", project)).bodyText().contains("Overskredet");
    }

    @Test
    void aDeletedPhaseLeavesItsActivitiesToTheWholeProject() {
        make.activity(project, phase, "Ideseminar");
        post(leader, Map.of(), "/projects/{id}/phases/{phase}/deletion", project, phase);
        assertThat(plan.activities(project)).singleElement().satisfies(activity -> {
            assertThat(activity.title()).isEqualTo("Ideseminar");
            assertThat(activity.phaseId()).isNull();
        });
    }

    @Test
    void aYearWithASlipOfThePenIsRefused() {
        Map<String, String> typed = typed("Ideseminar", "");
        typed.put("periodFrom", "0015-04-01");
        assertThat(post(leader, typed, "/projects/{id}/phases/activities", project))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv en dag mellem 1900 og 2199");
    }

    @Test
    void aMilestoneIsReachedOnOneDay() {
        Map<String, String> typed = typed("Profilen er godkendt", "");
        typed.putAll(Map.of("activityKind", "MILESTONE", "periodFrom", "2015-04-01", "periodTo", "2015-04-02"));
        assertThat(post(leader, typed, "/projects/{id}/phases/activities", project))
                .hasStatusOk()
                .bodyText()
                .contains("En milepæl nås på én dag");
    }

    @Test
    void oneAfterTheOtherIsEnteredInTheSamePhase() {
        Map<String, String> typed = typed("Ideseminar", "");
        typed.put("another", "true");
        assertThat(post(leader, typed, "/projects/{id}/phases/activities", project))
                .hasRedirectedUrl("/projects/" + project + "/phases/activities/new?phase=" + phase);
        assertThat(get(leader, "/projects/{id}/phases/activities/new?phase={phase}", project, phase))
                .bodyText()
                .containsPattern("value=\"" + phase + "\"[^>]*selected");
    }

    @Test
    void mistakesComeBackAtTheirFields() {
        Map<String, String> typed = typed(" ", "");
        typed.put("certainty", "");
        typed.put("periodFrom", "2015-02-01");
        typed.put("periodTo", "2015-01-01");
        typed.put("description", "Det skrevne");
        assertThat(post(leader, typed, "/projects/{id}/phases/activities", project))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Skriv aktivitetens eller milepælens titel",
                        "Vælg, hvor sikkert det er",
                        "Sidste dag må ikke ligge før den første",
                        "Det skrevne");
        assertThat(titles()).isEmpty();
    }

    @Test
    void aPhaseOfAnotherProjectIsNotFound() {
        Map<String, String> typed = typed("Ideseminar", "");
        typed.put("phaseId", make.phase(make.project("Et andet"), 1, "PLANNED").toString());
        assertThat(post(leader, typed, "/projects/{id}/phases/activities", project))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(titles()).isEmpty();
    }

    @Test
    void twoEditorsSeeBothTexts() {
        UUID activity = make.activity(project, phase, "Før");
        String page = "/projects/{id}/phases/activities/{activity}/edit";
        for (String title : List.of("Deres", "Mine ord")) {
            Map<String, String> typed = typed(title, "");
            typed.put("version", "0");
            var answer = post(leader, typed, page, project, activity);
            if (title.equals("Deres")) {
                assertThat(answer).hasRedirectedUrl("/projects/" + project + "/phases");
            } else {
                assertThat(answer).hasStatusOk().bodyText().contains("Mine ord", "Deres", "En anden har gemt");
            }
        }
        assertThat(titles()).containsExactly("Deres");
    }

    @Test
    void anActivityIsDeletedOnceAndTheSecondClickIsAnsweredTheSame() {
        UUID activity = make.activity(project, phase, "Fejltagelse");
        for (int click = 0; click < 2; click++) {
            assertThat(post(
                            leader,
                            Map.of(),
                            "/projects/{id}/phases/activities/{activity}/deletion",
                            project,
                            activity))
                    .hasRedirectedUrl("/projects/" + project + "/phases");
        }
        assertThat(titles()).isEmpty();
    }

    @Test
    void aPlanWithoutAnyKnownTimeIsStillAPlan() {
        post(leader, typed("Ideseminar", "i efteråret"), "/projects/{id}/phases/activities", project);
        assertThat(get(leader, "/projects/{id}/phases/plan", project))
                .hasStatusOk()
                .bodyText()
                .contains("Ideseminar", "i efteråret", "intet billede at tegne")
                .doesNotContain("class=\"place\"");
    }

    private void planned(String table, UUID id, String from, String to) {
        jdbc.sql("update " + table
                        + " set period_from = cast(:from as date), period_to = cast(:to as date) where id = :id")
                .param("from", from)
                .param("to", to)
                .param("id", id)
                .update();
    }

    @Test
    void whatReachesBeyondItsPhaseSaysSoWhereItIsReadAndWhereItIsChanged() {
        UUID activity = make.activity(project, phase, "Ideseminar");
        planned("phase", phase, "2015-01-01", "2015-05-31");
        planned("project", project, "2014-01-01", "2017-12-31");
        List<String> pages = List.of("", "/plan", "/activities/" + activity + "/edit");
        planned("activity", activity, "2015-01-05", "2015-05-31");
        for (String page : pages) {
            assertThat(get(leader, "/projects/{id}/phases" + page, project))
                    .bodyText()
                    .doesNotContain("Tiden rækker ud over");
        }
        planned("activity", activity, "2015-01-05", "2016-12-01");
        for (String page : pages) {
            assertThat(get(leader, "/projects/{id}/phases" + page, project))
                    .bodyText()
                    .contains("<strong>Bemærk:</strong> Tiden rækker ud over fasens periode: 01.01.2015 – 31.05.2015");
        }
        assertThat(getInEnglish(leader, "/projects/{id}/phases", project))
                .bodyText()
                .contains("The time reaches beyond the period of the phase: 01.01.2015 – 31.05.2015");
        assertThat(post(
                        leader,
                        Map.of("activityTitle", "", "periodFrom", "05.01.2015", "periodTo", "31.05.2015"),
                        "/projects/{id}/phases/activities/{activity}/edit",
                        project,
                        activity))
                .hasStatusOk()
                .bodyText()
                .as("what is being typed is no more what is kept")
                .contains("activityTitle-error")
                .doesNotContain("Tiden rækker");
    }

    @Test
    void whereThereIsNoPeriodOfAPhaseTheProjectsCounts() {
        UUID activity = make.activity(project, phase, "Ideseminar");
        planned("project", project, "2015-01-01", "2015-12-31");
        planned("activity", activity, "2015-01-05", "2016-12-01");
        String notice = "Tiden rækker ud over projektets periode: 01.01.2015 – 31.12.2015";
        assertThat(get(leader, "/projects/{id}/phases", project)).bodyText().contains(notice);
        planned("phase", phase, "2015-01-01", "2016-12-31");
        assertThat(get(leader, "/projects/{id}/phases", project)).bodyText().doesNotContain("Tiden rækker");
        post(leader, Map.of(), "/projects/{id}/phases/{phase}/deletion", project, phase);
        for (String page : List.of("", "/plan", "/activities/" + activity + "/edit")) {
            assertThat(get(leader, "/projects/{id}/phases" + page, project))
                    .bodyText()
                    .contains(notice);
        }
    }

    @Test
    void wordsThatOnlyMayReachBeyondThePhaseAreNoMatterAndWordsThatMustOnlySeemTo() {
        planned("phase", phase, "2015-01-01", "2015-05-31");
        for (String words : List.of("Forår/sommer 2015", "i efteråret", "løbende", "2015")) {
            post(leader, typed(words, words), "/projects/{id}/phases/activities", project);
        }
        assertThat(get(leader, "/projects/{id}/phases/plan", project))
                .bodyText()
                .contains("Forår/sommer 2015")
                .doesNotContain("ud over fasens periode");
        post(leader, typed("Seminar", "Juni 2016"), "/projects/{id}/phases/activities", project);
        assertThat(get(leader, "/projects/{id}/phases/plan", project))
                .bodyText()
                .containsOnlyOnce("Tiden ser ud til at række ud over fasens periode: 01.01.2015 – 31.05.2015");
    }

    @Test
    void whatIsDroppedReachesNowhere() {
        planned("phase", phase, "2015-01-01", "2015-05-31");
        Map<String, String> typed = typed("Seminar", "Juni 2016");
        typed.put("activityStatus", "DROPPED");
        post(leader, typed, "/projects/{id}/phases/activities", project);
        assertThat(get(leader, "/projects/{id}/phases", project))
                .bodyText()
                .contains("Seminar")
                .doesNotContain("ud over fasens periode");
    }
}
