package dk.fremdrift.budget;

import static dk.fremdrift.budget.BudgetFixtures.CONSULTANTS;
import static dk.fremdrift.budget.BudgetFixtures.SALARIES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.StatementCount;
import dk.fremdrift.TestDatabase;
import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.Money;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** The budget's pages as a leader, a member of the steering group and others get them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class BudgetPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BudgetService budgets;

    @Autowired
    LineService lines;

    @Autowired
    BudgetSubmissionService submissions;

    @Autowired
    VotingService votes;

    @Autowired
    BudgetQueries queries;

    @Autowired
    JdbcClient jdbc;

    UUID project;
    UUID first;
    UUID second;
    Somebody leader;
    Somebody member;

    @BeforeEach
    void aProjectWithTwoPhasesALeaderAndASteeringGroupOfOne() {
        var make = new ProjectFixtures(jdbc);
        project = make.project("Et projekt");
        first = make.phase(project, 0, "OPEN");
        second = make.phase(project, 1, "PLANNED");
        leader = make.somebody();
        member = make.somebody();
        make.role(project, leader, "LEADER");
        make.seat(project, member, true);
    }

    @Test
    void anEmptyBudgetSaysWhatComesFirst() {
        assertThat(get(leader, "")).contains("Der er ikke noget budget endnu", "Begynd budgettet");
        assertThat(get(member, "")).contains("når projektlederen har sendt det").doesNotContain("Begynd budgettet");
    }

    @Test
    void theLeaderBeginsADraftAndStandsWhereTheNextLineIsAdded() {
        assertThat(post(leader, "/versions")).hasRedirectedUrl(path(""));
        MvcTestResult added = post(
                leader,
                "/lines",
                "phase=" + first,
                "costType=" + SALARIES,
                "text=Timer",
                "units=37,5",
                "unitPrice=1.000,50");
        assertThat(added).hasRedirectedUrl(path("/lines/new?phase=" + first));
        assertThat(get(leader, "/lines/new?phase=" + first)).contains("37,5 × 1.000,50", "37.518,75", "Poster i fasen");
        post(leader, "/lines", "phase=" + first, "costType=" + CONSULTANTS, "text=Analyse", "amount=1,5 mio.");
        assertThat(get(leader, "")).contains("1.500.000,00", "1.537.518,75", "Kladde");
    }

    @Test
    void aLineThatSaysNothingIsRefusedAndAPlainSaveEndsAtTheBudget() {
        budgets.startDraft(project);
        assertThat(body(post(leader, "/lines", "phase=" + first)))
                .contains("Skriv mindst en udgiftstype, en tekst eller et beløb")
                .containsPattern("(?s)Gem og tilføj næste</button>.*name=\"another\" value=\"no\"[^>]*>Gem<");
        assertThat(get(leader, "")).contains("Ingen poster endnu");
        assertThat(post(leader, "/lines", "phase=" + first, "text=Timer", "another=no"))
                .hasRedirectedUrl(path(""));
        assertThat(get(leader, "")).contains("Timer");
    }

    @Test
    void aWrongAmountComesBackAsItWasTyped() {
        budgets.startDraft(project);
        MvcTestResult result = post(leader, "/lines", "phase=" + first, "text=Æbler og pærer", "amount=1.20");
        assertThat(result).hasStatusOk();
        assertThat(body(result))
                .contains("1.20", "Æbler og pærer", "Skriv 1,20 med komma", "Der er noget, du skal rette");
        assertThat(body(post(leader, "/lines", "phase=" + first, "units=1.5", "unitPrice=-3")))
                .contains("Skriv et antal over nul", "Beløbet kan ikke være under nul");
        assertThat(body(post(leader, "/lines", "phase=" + first, "units=2", "text=" + "x".repeat(301))))
                .contains("Skriv også stykprisen", "Skriv højst 300 tegn");
    }

    @Test
    void twoEditorsOfOneLineGetThePageWithBothTexts() {
        budgets.startDraft(project);
        UUID line = add(first, 100);
        assertThat(edit(line, "0", "Første")).hasRedirectedUrl(path(""));
        MvcTestResult stale = edit(line, "0", "Anden");
        assertThat(stale).hasStatusOk();
        assertThat(body(stale)).contains("Første", "Anden", "En anden har gemt");
        assertThat(body(stale)).contains("name=\"version\" value=\"1\"");
        assertThat(post(leader, "/lines/" + line + "/edit", "text=Anden", "amount=7", "take=text", "version=1"))
                .hasRedirectedUrl(path(""));
        assertThat(get(leader, "/lines/" + line + "/edit")).contains("value=\"Første\"", "7,00");
        assertThat(edit(line, "2", "Anden")).hasRedirectedUrl(path(""));
    }

    @Test
    void aLineTypedWhileTheDraftWasSubmittedIsNotLost() {
        budgets.startDraft(project);
        UUID line = add(first, 100);
        submit();
        MvcTestResult late = post(leader, "/lines", "phase=" + first, "text=Kom for sent", "amount=5");
        assertThat(late).hasStatusOk();
        assertThat(body(late)).contains("Kom for sent", "Der er ingen kladde at skrive i");
        assertThat(body(edit(line, "0", "Rettet for sent")))
                .contains("Rettet for sent", "Der er ingen kladde at skrive i");
    }

    @Test
    void aLineTypedWhileTheDraftWasSubmittedIsSavedInTheNextDraftUnlessItWasChangedThere() {
        budgets.startDraft(project);
        UUID line = add(first, 100);
        assertThat(edit(line, "0", "Første")).hasRedirectedUrl(path(""));
        submit();
        assertThat(body(edit(line, "1", "Anden"))).contains("Der er ingen kladde at skrive i");
        budgets.startDraft(project);
        assertThat(body(edit(line, "7", "Aldrig læst"))).contains("En anden har gemt");
        assertThat(edit(line, "1", "Anden")).hasRedirectedUrl(path(""));
        assertThat(get(leader, "/lines/" + line + "/edit")).contains("value=\"Anden\"");
        edit(line, "1", "Tredje");
        vote(Choice.APPROVE);
        assertThat(body(edit(line, "0", "Fjerde"))).contains("En anden har gemt", "Fjerde");
    }

    @Test
    void aLineReadInADraftThatIsSentOverwritesNobodyInTheNextOne() {
        budgets.startDraft(project);
        UUID line = add(first, 100);
        String read = "readIn=" + draft();
        assertThat(get(leader, "/lines/" + line + "/edit")).contains("name=\"readIn\" value=\"" + draft());
        assertThat(edit(line, "0", "Første")).hasRedirectedUrl(path(""));
        submit();
        budgets.startDraft(project);
        String edit = "/lines/" + line + "/edit";
        String stale = body(post(leader, edit, read, "version=0", "text=Anden", "costType=" + SALARIES, "amount=5"));
        assertThat(stale).contains("En anden har gemt", "Første", "Anden", "name=\"readIn\" value=\"" + draft());
        assertThat(post(
                        leader,
                        edit,
                        "readIn=" + draft(),
                        "version=0",
                        "text=Anden",
                        "costType=" + SALARIES,
                        "amount=5"))
                .hasRedirectedUrl(path(""));
    }

    @Test
    void anotherVersionCannotBeSubmittedWhileOneAwaitsADecision() {
        budgets.startDraft(project);
        add(first, 1000);
        submit();
        budgets.startDraft(project);
        String submission = "/versions/" + draft() + "/submission";
        for (String page : List.of(
                get(leader, submission), body(post(leader, submission, "phases=" + first, "note=Læs venligst")))) {
            assertThat(page)
                    .contains("Styregruppen har allerede en version til beslutning", "Gå til beslutningen")
                    .doesNotContain("Versionen fryses", "Frys og send");
        }
    }

    @Test
    void theTotalsAreShownToTheOere() {
        budgets.startDraft(project);
        post(leader, "/lines", "phase=" + first, "costType=" + SALARIES, "text=Timer", "amount=292.000,55");
        assertThat(get(leader, "")).contains("292.000,55\u00A0kr.");
        submit();
        vote(Choice.APPROVE);
        assertThat(get(leader, "")).contains("292.000,55\u00A0kr.");
    }

    @Test
    void submissionAsksFirstAndEndsAtWhatIsFrozen() {
        budgets.startDraft(project);
        add(first, 1000);
        UUID version = draft();
        assertThat(get(leader, "/versions/" + version + "/submission"))
                .contains("Versionen fryses", "Frys og send til godkendelse")
                .containsPattern("value=\"" + first + "\"[^>]*checked");
        assertThat(post(leader, "/versions/" + version + "/submission", "phases=" + first, "note=Læs venligst"))
                .hasRedirectedUrl(path("/versions/" + version));
        assertThat(get(member, "/versions/" + version)).contains("Til beslutning", "1.000,00", "Gå til beslutningen");
        assertThat(get(leader, "")).contains("venter på styregruppens beslutning");
    }

    @Test
    void aSecondClickShowsWhatTheFirstOneSubmitted() {
        budgets.startDraft(project);
        add(first, 1000);
        String submission = "/versions/" + draft() + "/submission";
        String version = submission.replace("/submission", "");
        assertThat(post(leader, submission, "phases=" + first)).hasRedirectedUrl(path(version));
        assertThat(post(leader, submission, "phases=" + first)).hasRedirectedUrl(path(version));
        assertThat(fetch(leader, submission)).hasRedirectedUrl(path(version));
        assertThat(queries.overview(project, true).versions()).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAtTheSubmissionForm() {
        budgets.startDraft(project);
        UUID named = lines.add(project, new LineForm(first, SALARIES, "Oplæg", null, null, null, null, null));
        lines.add(project, new LineForm(first, SALARIES, null, null, null, null, null, null));
        UUID version = draft();
        String body = body(post(
                leader, "/versions/" + version + "/submission", "phases=" + first, "phases=" + second, "note=Hej"));
        assertThat(body)
                .contains("Fase 0: Fase med nummer 0: Post nummer 2 mangler en tekst")
                .contains("Fase 0: Fase med nummer 0: “Oplæg” mangler udgiftstype eller beløb")
                .containsPattern("/lines/" + named + "/edit\"[^>]*>Gør færdig: Oplæg<")
                .contains("Fase 1: Fase med nummer 1: Fasen har ingen poster", "Hej");
        assertThat(body(post(leader, "/versions/" + version + "/submission"))).contains("Vælg mindst én fase");
    }

    @Test
    void aRefusalOfTheSteeringGroupsRuleStandsAtTheForm() {
        jdbc.sql("delete from seat where project_id = :project")
                .param("project", project)
                .update();
        budgets.startDraft(project);
        add(first, 1000);
        assertThat(body(post(leader, "/versions/" + draft() + "/submission", "phases=" + first)))
                .contains("Ingen andre end dig og projektlederne har stemmeret");
    }

    @Test
    void commentsOfADecisionStandOnTheLeadersPage() {
        budgets.startDraft(project);
        add(first, 1000);
        submit();
        vote(Choice.SEND_BACK);
        assertThat(get(leader, "")).contains("Sendt tilbage:", "Som aftalt", "Send til godkendelse");
    }

    @Test
    void aChangeStandsBesideWhatIsApproved() {
        budgets.startDraft(project);
        UUID changed = add(first, 1000);
        UUID removed = add(first, 77);
        submit();
        vote(Choice.APPROVE);
        assertThat(get(leader, "")).contains("Lav en ny kladde");
        post(leader, "/versions");
        assertThat(edit(changed, "0", "Flere timer")).hasRedirectedUrl(path(""));
        assertThat(post(leader, "/lines/" + removed + "/deletion")).hasRedirectedUrl(path(""));
        add(first, 33);
        assertThat(get(leader, ""))
                .contains("Godkendt", "Foreslået", "Forskel", "Ændret", "Fjernet", "Ny", "+33,00", "-77,00");
        assertThat(get(member, ""))
                .as("a reader without the draft sees what is approved")
                .doesNotContain("Foreslået", "33,00")
                .contains("1.077,00");
        post(leader, "/lines/" + removed + "/restoration");
        assertThat(get(leader, "")).doesNotContain("Fjernet");
    }

    @Test
    void theCostTypeOfAnApprovedLineIsNotAChoice() {
        budgets.startDraft(project);
        UUID line = add(first, 1000);
        submit();
        vote(Choice.APPROVE);
        budgets.startDraft(project);
        assertThat(get(leader, "/lines/" + line + "/edit"))
                .contains("Udgiftstypen ligger fast")
                .doesNotContain("<select");
    }

    @Test
    void frameAndVatAreSavedAndShownWithBothTextsWhenStale() {
        assertThat(post(leader, "/edit", "frame=1.208.000", "frameSource=FUSA", "vatIsCost=false"))
                .hasRedirectedUrl(path(""));
        assertThat(get(leader, "/edit")).contains("1.208.000,00", "FUSA");
        String stale = body(post(leader, "/edit", "frame=5", "frameSource=Andet", "vatIsCost=true", "version=0"));
        assertThat(stale).contains("En anden har gemt", "1.208.000,00", "Andet");
        assertThat(body(post(leader, "/edit", "frame=0", "version=1"))).contains("Rammen skal være over nul");
        assertThat(body(post(leader, "/edit", "frameSource=FUSA", "version=1"))).contains("Skriv også rammen");
    }

    @Test
    void aDraftIsNobodysBusinessButTheLeadersAndTheOffice() {
        budgets.startDraft(project);
        add(first, 4321);
        UUID draft = draft();
        assertThat(get(member, "")).doesNotContain("4.321,00", "Kladde");
        assertThat(fetch(member, "/versions/" + draft)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get()
                        .uri(path(""))
                        .with(new ProjectFixtures(jdbc).somebody().signedIn("HR"))
                        .exchange())
                .bodyText()
                .contains("4.321,00");
        for (String path : List.of("/edit", "/lines/new?phase=" + first, "/versions/" + draft + "/submission")) {
            assertThat(fetch(member, path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
        }
        for (String path : List.of("/edit", "/lines", "/versions", "/versions/" + draft + "/submission")) {
            assertThat(post(member, path)).as(path).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void linesAndVersionsOfAnotherProjectAreNotFound() {
        budgets.startDraft(project);
        UUID line = add(first, 1);
        UUID draft = draft();
        var make = new ProjectFixtures(jdbc);
        UUID other = make.project("Et andet projekt");
        make.role(other, leader, "LEADER");
        budgets.startDraft(other);
        for (String path : List.of(
                "/versions/" + draft,
                "/versions/" + draft + "/submission",
                "/lines/" + line + "/edit",
                "/lines/new?phase=" + first,
                "/lines/new")) {
            assertThat(mvc.get()
                            .uri("/projects/" + other + "/budget" + path)
                            .with(leader.signedIn())
                            .exchange())
                    .as(path)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.post()
                        .uri("/projects/" + other + "/budget/versions/" + draft + "/submission")
                        .param("phases", first.toString())
                        .with(leader.signedIn())
                        .with(csrf())
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(fetch(make.somebody(), "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void pagesCostTheSameStatementsWithFiveLinesAndFiveHundred() {
        budgets.startDraft(project);
        fill(5);
        List<Integer> few = statements();
        fill(495);
        assertThat(statements()).isEqualTo(few).allMatch(count -> count <= 8);
    }

    @Test
    void theDecidedPagesCostTheSameStatementsWithFiveLinesAndFiveHundred() {
        budgets.startDraft(project);
        fill(5);
        UUID small = draft();
        submit();
        vote(Choice.SEND_BACK);
        int few = count("/versions/" + small);
        fill(495);
        UUID large = draft();
        submit();
        assertThat(count("/versions/" + large)).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(count("")).isLessThanOrEqualTo(8);
    }

    @Test
    void thePagesSpeakEnglishToo() {
        budgets.startDraft(project);
        add(first, 100);
        String body = body(mvc.get()
                .uri(path(""))
                .with(leader.signedIn())
                .cookie(new Cookie("sprog", "en"))
                .exchange());
        assertThat(body)
                .contains("Salaries", "Submit for approval", "100,00", "Phase 0: Fase med nummer 0")
                .doesNotContain("Udgiftstype", "DKK");
    }

    private List<Integer> statements() {
        return List.of(
                count(""),
                count("/lines/new?phase=" + first),
                count("/lines/" + anyLine() + "/edit"),
                count("/versions/" + draft() + "/submission"),
                count("/edit"));
    }

    private int count(String path) {
        List<String> statements =
                StatementCount.of(() -> assertThat(fetch(leader, path)).hasStatusOk());
        assertThat(statements).as(path).hasSizeLessThanOrEqualTo(8);
        return statements.size();
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            add(first, 10);
        }
    }

    private UUID anyLine() {
        return UUID.fromString(
                jdbc.sql("select line_key::text from budget_line where budget_version_id = :draft limit 1")
                        .param("draft", draft())
                        .query(String.class)
                        .single());
    }

    private UUID add(UUID phase, long kroner) {
        return lines.add(project, new LineForm(phase, SALARIES, "Timer", null, null, Money.kroner(kroner), null, null));
    }

    private void submit() {
        submissions.submit(project, draft(), new SubmissionForm(Set.of(first), null), leader.personId());
    }

    private void vote(Choice choice) {
        UUID submission = Objects.requireNonNull(
                Objects.requireNonNull(queries.overview(project, true).submitted())
                        .submissionId());
        votes.cast(submission, member.personId(), choice, "Som aftalt");
    }

    private UUID draft() {
        return Objects.requireNonNull(queries.overview(project, true).draft()).id();
    }

    private MvcTestResult edit(UUID line, String version, String text) {
        return post(
                leader,
                "/lines/" + line + "/edit",
                "version=" + version,
                "costType=" + SALARIES,
                "text=" + text,
                "amount=1.000");
    }

    private String path(String path) {
        return "/projects/" + project + "/budget" + path;
    }

    private MvcTestResult fetch(Somebody who, String path) {
        return mvc.get().uri(path(path)).with(who.signedIn()).exchange();
    }

    private String get(Somebody who, String path) {
        MvcTestResult result = fetch(who, path);
        assertThat(result).hasStatusOk();
        return body(result);
    }

    private MvcTestResult post(Somebody who, String path, String... parameters) {
        var request = mvc.post().uri(path(path)).with(who.signedIn()).with(csrf());
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            request = request.param(parts[0], parts[1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return HtmlUtils.htmlUnescape(result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
