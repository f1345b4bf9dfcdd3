package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class ProjectControllerTests extends PagesTests {

    private Map<String, @Nullable Object> project(UUID id) {
        return jdbc.sql("select * from project where id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }

    private UUID created(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return UUID.fromString(
                String.valueOf(result.getResponse().getRedirectedUrl()).split("/")[2]);
    }

    @Test
    void hrRegistersAProjectWithItsOrganisationsOnTheWay() {
        String number = unique();
        UUID id = created(post(
                hr,
                Map.of(
                        "number",
                        number,
                        "title",
                        "Et nyt projekt",
                        "ownerOrganisation",
                        "Ejer " + number,
                        "partners",
                        "Part A " + number + "\r\nPart B " + number,
                        "periodWords",
                        "Vinteren 2015",
                        "periodFrom",
                        "23.09.2014"),
                "/projects"));
        assertThat(project(id)).containsEntry("number", number).containsEntry("status", "DRAFT");
        assertThat(get(hr, "/projects/{id}/description", id))
                .hasStatusOk()
                .bodyText()
                .contains("Ejer " + number, "Part A " + number, "Part B " + number, "Vinteren 2015", "Ikke begyndt");
    }

    @Test
    void theNoticeNamesTheOrganisationsThatWereMadeOnTheWay() {
        String name = unique();
        MvcTestResult saved = post(
                hr,
                Map.of(
                        "number",
                        name,
                        "title",
                        "Et nyt projekt",
                        "ownerOrganisation",
                        "sond " + name,
                        "partners",
                        "Part " + name + "\r\nSOND " + name),
                "/projects");
        UUID id = created(saved);
        Map<String, ?> flash = saved.getMvcResult().getFlashMap();
        assertThat(flash.get("newOrganisations")).isEqualTo(List.of("sond " + name, "Part " + name));
        var page = mvc.get().uri("/projects/{id}/description", id).with(hr.signedIn("HR"));
        flash.forEach(page::requestAttr);
        assertThat(page.exchange())
                .bodyText()
                .contains("Organisationen sond %1$s er ny og er oprettet i registeret. Organisationen Part %1$s er ny"
                        .formatted(name));
        assertThat(post(hr, Map.of("number", unique(), "title", "Et til", "partners", "Part " + name), "/projects"))
                .flash()
                .containsEntry("newOrganisations", List.of());
    }

    @Test
    void theSuggestedNumberIsTheNextOfTheYear() {
        assertThat(get(hr, "/projects/new")).hasStatusOk().bodyText().containsPattern("value=\"\\d{4}-\\d{3}\"");
    }

    @Test
    void onlyHrRegisters() {
        assertThat(get(make.somebody(), "/projects/new")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(make.somebody(), Map.of("number", unique(), "title", "Nej"), "/projects"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void everyMistakeComesBackAtItsFieldAndWhatWasTypedStays() {
        assertThat(post(
                        hr,
                        Map.of("number", "", "title", "", "partners", "Min part", "periodFrom", "32.13.2014"),
                        "/projects"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Skriv projektets nummer",
                        "Skriv projektets titel",
                        "Skriv en dato som 23.09.2014",
                        "Min part",
                        "href=\"#number\"");
    }

    @Test
    void aPeriodEndsNoSoonerThanItBegins() {
        assertThat(post(
                        hr,
                        Map.of(
                                "number", unique(),
                                "title", "T",
                                "periodFrom", "2016-01-01",
                                "periodTo", "2015-01-01"),
                        "/projects"))
                .bodyText()
                .contains("Sidste dag må ikke ligge før den første");
    }

    @Test
    void aNumberIsUsedOnceWhateverItsCase() {
        String number = unique();
        created(post(hr, Map.of("number", number, "title", "Først"), "/projects"));
        assertThat(post(hr, Map.of("number", number.toLowerCase(), "title", "Siden"), "/projects"))
                .hasStatusOk()
                .bodyText()
                .contains("Nummeret er brugt af et andet projekt", "Siden");
    }

    @Test
    void aNumberInUseIsToldTogetherWithTheOtherMistakes() {
        String number = unique();
        UUID first = created(post(hr, Map.of("number", number, "title", "Først"), "/projects"));
        assertThat(post(hr, Map.of("number", ' ' + number.toLowerCase(), "title", ""), "/projects"))
                .bodyText()
                .contains("Nummeret er brugt af et andet projekt", "Skriv projektets titel");
        assertThat(post(hr, Map.of("number", number, "title", ""), "/projects/{id}/description/edit", first))
                .bodyText()
                .contains("Skriv projektets titel")
                .doesNotContain("Nummeret er brugt af et andet projekt");
        UUID second = created(post(hr, Map.of("number", unique(), "title", "Siden"), "/projects"));
        assertThat(post(hr, Map.of("number", number, "title", ""), "/projects/{id}/description/edit", second))
                .bodyText()
                .contains("Nummeret er brugt af et andet projekt", "Skriv projektets titel");
    }

    @Test
    void whoIsNothingInAProjectDoesNotLearnThatItIsThere() {
        UUID id = make.project("Hemmeligt");
        Somebody stranger = make.somebody();
        for (String path :
                new String[] {"description", "description/edit", "status", "deletion", "phases", "organisation"}) {
            assertThat(get(stranger, "/projects/{id}/" + path, id)).as(path).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post(stranger, Map.of(), "/projects/{id}/description/edit", id))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aSecretaryReadsTheDescriptionAndDoesNotChangeIt() {
        UUID id = make.project("Et projekt");
        Somebody secretary = make.somebody();
        make.role(id, secretary, "SECRETARY");
        assertThat(get(secretary, "/projects/{id}/description", id))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/edit", "Ikke begyndt");
        assertThat(get(secretary, "/projects/{id}/description/edit", id)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(secretary, Map.of(), "/projects/{id}/description/edit", id))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aLeaderChangesTheDescription() {
        UUID id = make.project("Før");
        Somebody leader = make.somebody();
        make.role(id, leader, "LEADER");
        String number = unique();
        assertThat(post(
                        leader,
                        Map.of("number", number, "title", "Efter", "version", "0"),
                        "/projects/{id}/description/edit",
                        id))
                .hasRedirectedUrl("/projects/" + id + "/description");
        assertThat(project(id)).containsEntry("title", "Efter").containsEntry("number", number);
    }

    @Test
    void whoSavesLastSeesBothTextsAndCanSaveAgain() {
        UUID id = make.project("Oprindelig titel");
        String number = unique();
        post(
                hr,
                Map.of("number", number, "title", "Den andens titel", "periodWords", "Den andens tid", "version", "0"),
                "/projects/{id}/description/edit",
                id);
        var mine = Map.of("number", number, "title", "Min titel", "periodWords", "Min tid", "version", "0");
        assertThat(post(hr, mine, "/projects/{id}/description/edit", id))
                .hasStatusOk()
                .bodyText()
                .contains("Min titel", "Den andens titel", "Min tid", "Den andens tid", "value=\"periodWords\"")
                .contains("name=\"version\" value=\"1\"")
                .doesNotContain("id=\"number-theirs\"");
        assertThat(project(id)).containsEntry("title", "Den andens titel");

        var again = Map.of(
                "number",
                number,
                "title",
                "Min titel",
                "periodWords",
                "Min tid",
                "version",
                "1",
                "take",
                "periodWords");
        assertThat(post(hr, again, "/projects/{id}/description/edit", id)).hasStatus3xxRedirection();
        assertThat(project(id)).containsEntry("title", "Min titel").containsEntry("period_words", "Den andens tid");
    }

    @Test
    void whoSavesLastTakesOverWhatTheOtherWroteInFieldsThatTheyHaveNotTouched() {
        UUID id = make.project("Titlen");
        String number = unique();
        String edit = "/projects/{id}/description/edit";
        post(hr, Map.of("number", number, "title", "Titlen", "version", "0"), edit, id);
        Matcher read = Pattern.compile("name=\"_read\" value=\"([^\"]+)\"").matcher(body(get(hr, edit, id)));
        assertThat(read.find()).isTrue();
        post(hr, Map.of("number", number, "title", "Titlen", "journalNumber", "J-2", "version", "1"), edit, id);

        var mine =
                Map.of("number", number, "title", "Titlen", "programme", "Mit", "version", "1", "_read", read.group(1));
        assertThat(post(hr, mine, edit, id))
                .hasStatusOk()
                .bodyText()
                .contains("men ikke i de samme felter", "value=\"J-2\"", "value=\"Mit\"")
                .doesNotContain("-theirs\"");
    }

    private static String body(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void aProjectMovesThroughItsLifeWithAReason() {
        UUID id = make.project("Et projekt");
        assertThat(get(hr, "/projects/{id}/status", id))
                .hasStatusOk()
                .bodyText()
                .contains("På pause");
        assertThat(post(
                        hr,
                        Map.of("nextStatus", "PAUSED", "statusReason", "Vi venter på svar", "version", "0"),
                        "/projects/{id}/status",
                        id))
                .hasStatus3xxRedirection();
        assertThat(get(hr, "/projects/{id}/description", id))
                .bodyText()
                .contains("Fra I gang til På pause", "Vi venter på svar", hr.name());
    }

    @Test
    void aStatusNeedsAReasonAndMustBeWithinReach() {
        UUID id = make.project("Et projekt");
        assertThat(post(
                        hr,
                        Map.of("nextStatus", "PAUSED", "statusReason", " ", "version", "0"),
                        "/projects/{id}/status",
                        id))
                .bodyText()
                .contains("Skriv en begrundelse");
        assertThat(post(
                        hr,
                        Map.of("nextStatus", "DRAFT", "statusReason", "Fortryd", "version", "0"),
                        "/projects/{id}/status",
                        id))
                .bodyText()
                .contains("Projektet kan ikke få den status");
        assertThat(post(
                        hr,
                        Map.of("nextStatus", "PAUSED", "statusReason", "Fordi", "version", "7"),
                        "/projects/{id}/status",
                        id))
                .hasStatusOk()
                .bodyText()
                .contains("Fordi");
        assertThat(project(id)).containsEntry("status", "RUNNING");
    }

    @Test
    void hrDeletesADraftAfterBeingAsked() {
        UUID id = created(post(hr, Map.of("number", unique(), "title", "Fejl", "partners", "KL"), "/projects"));
        make.phase(id, 0, "PLANNED");
        assertThat(get(hr, "/projects/{id}/deletion", id))
                .hasStatusOk()
                .bodyText()
                .contains("Vil du slette Fejl?");
        assertThat(post(hr, Map.of(), "/projects/{id}/deletion", id)).hasRedirectedUrl("/projects");
        assertThat(get(hr, "/projects/{id}/description", id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aProjectThatHasBegunIsNotDeletedAndNotByALeader() {
        UUID id = make.project("Begyndt");
        Somebody leader = make.somebody();
        make.role(id, leader, "LEADER");
        assertThat(post(leader, Map.of(), "/projects/{id}/deletion", id)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(hr, Map.of(), "/projects/{id}/deletion", id))
                .hasStatusOk()
                .bodyText()
                .contains("Projektet kan ikke slettes");
    }

    @Test
    void thePagesSpeakEnglishToo() {
        UUID id = make.project("Et projekt");
        assertThat(mvc.get()
                        .uri("/projects/{id}/description", id)
                        .cookie(new jakarta.servlet.http.Cookie("sprog", "en"))
                        .with(hr.signedIn("HR")))
                .bodyText()
                .contains("Not written yet", "Change status");
    }

    @Test
    void anUnreadableDayHidesNoOtherMistakeAndNothingTyped() {
        assertThat(post(
                        hr,
                        Map.of(
                                "number",
                                unique(),
                                "title",
                                "Min titel",
                                "periodFrom",
                                "i morgen",
                                "partners",
                                "K".repeat(201)),
                        "/projects"))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv en dato som", "Min titel", "i morgen", "K".repeat(201))
                .containsPattern("partners-error");
    }

    @Test
    void theLatestEventsOfANewProjectLeadToEveryChange() {
        UUID project = make.project("Et nyt projekt");
        make.phase(project, 1, "PLANNED");
        assertThat(get(hr, "/projects/{id}", project))
                .bodyText()
                .contains("ingen beslutninger, bogføringer, flyttede faser eller skift i status at vise")
                .containsPattern("projects/" + project + "/history\">Se alle ændringer i historikken");
    }
}
