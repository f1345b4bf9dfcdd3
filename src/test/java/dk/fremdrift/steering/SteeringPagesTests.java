package dk.fremdrift.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.StatementCount;
import dk.fremdrift.TestDatabase;
import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.Proposal;
import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.Danish;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which the steering group decides, as its members, the leader and strangers see them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class SteeringPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SubmissionService submissions;

    @Autowired
    VotingService voting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<SubjectView> subjects;

    @Autowired
    MessageSource messages;

    ProjectFixtures make;
    UUID project;
    Somebody leader;
    Somebody anna;
    Somebody bo;
    Somebody carl;

    @BeforeEach
    void aProjectWithThreeMembers() {
        make = new ProjectFixtures(jdbc);
        project = make.project("Borgerservice");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
        anna = make.somebody();
        bo = make.somebody();
        carl = make.somebody();
        make.seat(project, anna, true);
        make.seat(project, bo, false);
        make.seat(project, carl, false);
    }

    @Test
    void everythingThatIsDecidedOnHasANameInBothLanguages() {
        assertThat(subjects).hasSizeGreaterThan(4);
        for (SubjectView subject : subjects) {
            if (subject instanceof ProbeSubjectView) {
                continue;
            }
            for (Locale language : List.of(Danish.LOCALE, Locale.ENGLISH)) {
                assertThat(messages.getMessage("steering.kind." + subject.subjectKind(), null, "", language))
                        .as(subject.subjectKind())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aMemberReadsExactlyWhatWasSubmittedAndVotesOnTheSamePage() {
        UUID submission = submit();
        assertThat(show(submission, anna))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Æblegrød",
                        "class=\"probe\"",
                        "Budget for fase 0",
                        "version 1",
                        leader.name(),
                        "Se især fase 0")
                .contains("Styregruppen venter på din stemme", "0 af 3 har stemt. 2 ens stemmer afgør sagen.")
                .contains("value=\"SEND_BACK\"", "/votes\"");
    }

    @Test
    void theVoteIsAcknowledgedAndCanBeChanged() {
        UUID submission = submit();
        assertThat(vote(submission, anna, "REJECT", "For dyrt"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(path(submission))
                .flash()
                .containsEntry("notice", "steering.voted.REJECT");
        assertThat(show(submission, anna))
                .bodyText()
                .contains("Din stemme: Afvis.", "Ret min stemme", "For dyrt", "1 af 3 har stemt");
        assertThat(vote(submission, anna, "APPROVE", "")).hasStatus3xxRedirection();
        assertThat(vote(submission, bo, "APPROVE", "")).flash().containsEntry("notice", "steering.decided.APPROVED");
        assertThat(show(submission, carl))
                .bodyText()
                .contains(
                        "Godkendt den",
                        "2 stemte for at godkende, 0 for at sende tilbage og 0 for at afvise. 3 kunne stemme.",
                        "Har ikke stemt")
                .doesNotContain("/votes\"");
    }

    @Test
    void whoeverSendsBackOrRejectsSaysWhy() {
        UUID submission = submit();
        for (String choice : new String[] {"SEND_BACK", "REJECT"}) {
            assertThat(vote(submission, anna, choice, " "))
                    .hasStatusOk()
                    .bodyText()
                    .contains("Skriv, hvorfor du sender tilbage eller afviser", "<title>Fejl:");
        }
        assertThat(vote(submission, anna, "", "Jeg er i tvivl"))
                .hasStatusOk()
                .bodyText()
                .contains("Vælg, hvad du stemmer", "Jeg er i tvivl</textarea>");
        assertThat(votes(submission)).isZero();
    }

    @Test
    void whoComesTooLateIsToldSoAndKeepsTheWords() {
        UUID submission = submit();
        decide(submission);
        assertThat(vote(submission, carl, "REJECT", "Jeg nåede det ikke"))
                .hasStatusOk()
                .bodyText()
                .contains("Beslutningen er allerede truffet", "Jeg nåede det ikke", "Din kommentar er ikke sendt");
        assertThat(comment(submission, carl, "Hvad så nu?"))
                .hasStatusOk()
                .bodyText()
                .contains("Sagen er afsluttet i mellemtiden", "Hvad så nu?");
        assertThat(get(submission, carl, "/recusal")).flash().containsEntry("problem", "steering.tooLate");
        assertThat(post(submission, carl, "recusal")).flash().containsEntry("problem", "steering.tooLate");
        assertThat(post(submission, leader, "withdrawal")).flash().containsEntry("problem", "steering.tooLate");
    }

    @Test
    void aSecondClickOnTheDecidingVoteIsNotTooLate() {
        UUID submission = submit();
        voting.cast(submission, anna.personId(), Choice.APPROVE, null);
        vote(submission, bo, "APPROVE", "");
        assertThat(vote(submission, bo, "APPROVE", ""))
                .hasStatus3xxRedirection()
                .flash()
                .containsEntry("notice", "steering.decided.APPROVED");
        assertThat(votes(submission)).isEqualTo(2);
    }

    @Test
    void aPageThatHasGrownOldTurnsNoVote() {
        UUID submission = submit();
        vote(submission, anna, "REJECT", "For dyrt", "");
        assertThat(vote(submission, anna, "APPROVE", "Jo, alligevel", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Du har stemt »Afvis« i mellemtiden", "Jo, alligevel</textarea>", latest(submission, anna))
                .containsPattern("<input(?=[^>]*value=\"APPROVE\")(?=[^>]*checked)")
                .doesNotContain("Din kommentar er ikke sendt");
        assertThat(votes(submission)).isOne();
        assertThat(vote(submission, anna, "REJECT", "Alt for dyrt", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Alt for dyrt</textarea>");
        assertThat(votes(submission)).isOne();

        assertThat(vote(submission, anna, "APPROVE", "Jo, alligevel", latest(submission, anna)))
                .flash()
                .containsEntry("notice", "steering.voted.APPROVE");
        assertThat(votes(submission)).isEqualTo(2);
    }

    @Test
    void thePageCarriesTheVoteItWasReadWith() {
        UUID submission = submit();
        assertThat(show(submission, anna))
                .bodyText()
                .containsPattern("<input(?=[^>]*type=\"hidden\")(?=[^>]*name=\"latest\")(?=[^>]*value=\"\")");
        vote(submission, anna, "APPROVE", "");
        assertThat(show(submission, anna))
                .bodyText()
                .containsPattern("<input(?=[^>]*name=\"latest\")(?=[^>]*value=\"" + latest(submission, anna) + "\")");
        String before = latest(submission, anna);
        assertThat(vote(submission, anna, "REJECT", " ", before))
                .bodyText()
                .containsPattern("<input(?=[^>]*name=\"latest\")(?=[^>]*value=\"" + before + "\")");
    }

    @Test
    void aSecondClickIsTheSameVote() {
        UUID submission = submit();
        for (int click = 0; click < 2; click++) {
            assertThat(vote(submission, anna, "REJECT", "For dyrt", ""))
                    .hasStatus3xxRedirection()
                    .flash()
                    .containsEntry("notice", "steering.voted.REJECT");
        }
        assertThat(votes(submission)).isOne();
    }

    @Test
    void aReasonOnceGivenIsNotDemandedAgain() {
        UUID submission = submit();
        vote(submission, anna, "REJECT", "For dyrt");
        assertThat(vote(submission, anna, "REJECT", " ")).hasStatus3xxRedirection();
        assertThat(vote(submission, anna, "APPROVE", "")).hasStatus3xxRedirection();
        assertThat(vote(submission, anna, "REJECT", "")).hasStatus3xxRedirection();
        assertThat(vote(submission, anna, "SEND_BACK", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv, hvorfor du sender tilbage eller afviser");
        assertThat(vote(submission, bo, "REJECT", "")).hasStatusOk();
        assertThat(votes(submission)).isEqualTo(4);
    }

    @Test
    void wordsSentWithTheDecidingVoteAgainAreNotLost() {
        UUID submission = submit();
        decide(submission);
        assertThat(vote(submission, bo, "APPROVE", "Og husk fase 1"))
                .hasStatusOk()
                .bodyText()
                .contains("Beslutningen er allerede truffet", "Og husk fase 1");
    }

    @Test
    void theLeaderCommentsAndHasNoVote() {
        UUID submission = submit();
        assertThat(show(submission, leader))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv en kommentar", "Træk forslaget tilbage")
                .doesNotContain("/votes\"", "/recusal");
        assertThat(vote(submission, leader, "APPROVE", "")).hasStatus(403);
        assertThat(comment(submission, leader, "Konsulenten er med i fase 1"))
                .flash()
                .containsEntry("notice", "steering.commented");
        comment(submission, leader, "Konsulenten er med i fase 1");
        assertThat(show(submission, anna)).bodyText().containsOnlyOnce("Konsulenten er med i fase 1");
        assertThat(comment(submission, leader, " "))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv en kommentar", "<title>Fejl:");
    }

    @Test
    void whoeverHasAnInterestConfirmsItAndCountsNoMore() {
        UUID submission = submit();
        assertThat(get(submission, anna, "/recusal"))
                .hasStatusOk()
                .bodyText()
                .contains("Du kan ikke fortryde det bagefter");
        assertThat(post(submission, anna, "recusal")).flash().containsEntry("notice", "steering.recused");
        assertThat(get(submission, anna, "/recusal")).flash().containsEntry("problem", "steering.recused.already");
        assertThat(show(submission, anna))
                .bodyText()
                .contains("Du har meldt dig inhabil", "0 af 2 har stemt")
                .doesNotContain("/votes\"");
        assertThat(vote(submission, anna, "APPROVE", ""))
                .hasStatusOk()
                .bodyText()
                .contains("Du har meldt dig inhabil i sagen");
    }

    @Test
    void whoeverEndsTheMatterByAnInterestIsToldTheDecision() {
        UUID submission = submit();
        voting.cast(submission, anna.personId(), Choice.APPROVE, null);
        voting.cast(submission, bo.personId(), Choice.REJECT, null);
        voting.recuse(submission, bo.personId(), null);
        assertThat(post(submission, carl, "recusal")).flash().containsEntry("notice", "steering.recused.APPROVED");
        assertThat(show(submission, anna)).bodyText().contains("Godkendt den");
    }

    @Test
    void theFrontPageOfTheProjectAndThePageOfTheMatterCountTheVotesAlike() {
        UUID eva = bothHolderAndDeputy();
        UUID submission = submit();
        assertCounts(submission, 0, 4);
        voting.cast(submission, eva, Choice.APPROVE, null);
        assertCounts(submission, 1, 4);
    }

    // Eva holds a seat and is the deputy of another, whose holder stays; two seats without a holder have one deputy
    private UUID bothHolderAndDeputy() {
        Somebody eva = make.somebody();
        Somebody deputyOfTwo = make.somebody();
        LocalDate longAgo = LocalDate.of(2014, 9, 23);
        jdbc.sql("delete from seat_holder where project_id = ? and person_id in (?, ?)")
                .params(project, bo.personId(), carl.personId())
                .update();
        List<UUID> empty = jdbc.sql(
                        "select id from seat where project_id = ? and id not in (select seat_id from seat_holder) order by position")
                .param(project)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
        empty.forEach(seat -> make.hold(seat, deputyOfTwo, "DEPUTY", longAgo, null));
        make.seat(project, eva, false);
        make.hold(make.seat(project, make.somebody(), false), eva, "DEPUTY", longAgo, null);
        return eva.personId();
    }

    private void assertCounts(UUID submission, int voted, int electorate) {
        String counts = voted + " af " + electorate + " har stemt";
        assertThat(show(submission, anna)).bodyText().contains(counts);
        assertThat(list(anna, "")).bodyText().contains(counts);
        assertThat(mvc.get().uri("/projects/" + project).with(anna.signedIn()))
                .bodyText()
                .contains(counts);
    }

    @Test
    void whyAMemberHasAnInterestMayBeSaidAndIsRead() {
        UUID submission = submit();
        var declaration = mvc.post().uri(path(submission) + "/recusal").with(csrf());
        assertThat(declaration.param("recusalReason", "x".repeat(1001)).with(bo.signedIn()))
                .bodyText()
                .contains("Skriv højst 1.000 tegn", "<title>Fejl:");
        assertThat(mvc.post()
                        .uri(path(submission) + "/recusal")
                        .param("recusalReason", " Min søster ejer kursusstedet ")
                        .with(anna.signedIn())
                        .with(csrf()))
                .flash()
                .containsEntry("notice", "steering.recused");
        assertThat(show(submission, bo)).bodyText().contains(">Min søster ejer kursusstedet<");
        assertThat(jdbc.sql("delete from recusal_reason where reason = ?")
                        .param("Min søster ejer kursusstedet")
                        .update())
                .as("words about people can be erased")
                .isOne();
        assertThat(show(submission, bo)).bodyText().contains(anna.name(), "Inhabil");
    }

    @Test
    void aCommentAloneLeavesWhatIsTickedTicked() {
        UUID submission = submit();
        MvcTestResult sent = mvc.post()
                .uri(path(submission) + "/comments")
                .param("comment", "Hvad dækker fase 0?")
                .param("choice", "REJECT")
                .with(anna.signedIn())
                .with(csrf())
                .exchange();
        assertThat(sent).hasRedirectedUrl(path(submission));
        assertThat(mvc.get()
                        .uri(path(submission))
                        .cookie(sent.getResponse().getCookies())
                        .with(anna.signedIn()))
                .bodyText()
                .contains("Hvad dækker fase 0?")
                .containsPattern("<input(?=[^>]*value=\"REJECT\")(?=[^>]*checked)");
        assertThat(votes(submission)).isZero();
    }

    @Test
    void onlyTheSubmitterWithdraws() {
        UUID submission = submit();
        Somebody otherLeader = make.somebody();
        make.role(project, otherLeader, "LEADER");
        for (Somebody other : new Somebody[] {otherLeader, anna}) {
            assertThat(get(submission, other, "/withdrawal")).hasStatus(403);
            assertThat(post(submission, other, "withdrawal")).hasStatus(403);
        }
        assertThat(get(submission, leader, "/withdrawal")).hasStatusOk();
        assertThat(post(submission, leader, "withdrawal")).flash().containsEntry("notice", "steering.withdrawn");
        assertThat(show(submission, anna))
                .bodyText()
                .contains("Forslaget blev trukket tilbage")
                .doesNotContain("/votes\"");
        assertThat(list(anna, "")).bodyText().contains("Trukket tilbage");
    }

    @Test
    void whatAwaitsAMemberStandsOnTheFrontPages() {
        UUID submission = submit();
        for (String page : new String[] {"/", "/projects/" + project}) {
            assertThat(mvc.get().uri(page).with(anna.signedIn()).exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains(path(submission), "Budget for fase 0");
        }
        vote(submission, anna, "APPROVE", "");
        assertThat(mvc.get().uri("/").with(anna.signedIn()).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain(path(submission));
    }

    @Test
    void aTieIsToldToEveryoneConcerned() {
        UUID submission = submissions.submit(proposal(project, leader));
        voting.cast(submission, anna.personId(), Choice.ABSTAIN, null);
        voting.cast(submission, bo.personId(), Choice.APPROVE, null);
        voting.cast(submission, carl.personId(), Choice.REJECT, null);
        for (Somebody concerned : new Somebody[] {anna, bo, carl, leader}) {
            assertThat(show(submission, concerned)).bodyText().contains("Alle har stemt, men der er ikke flertal");
            assertThat(list(concerned, "")).bodyText().contains("Kan ikke afgøres endnu");
            assertThat(mvc.get().uri("/").with(concerned.signedIn()).exchange())
                    .hasStatusOk()
                    .bodyText()
                    .contains(path(submission));
        }
    }

    @Test
    void whoAbstainedIsCounted() {
        UUID submission = submit();
        voting.cast(submission, carl.personId(), Choice.ABSTAIN, null);
        decide(submission);
        assertThat(show(submission, carl))
                .bodyText()
                .contains(
                        "2 stemte for at godkende, 0 for at sende tilbage, 0 for at afvise, og 1 stemte hverken for eller imod.");
    }

    @Test
    void aDeputyIsAskedUntilTheHolderHasVoted() {
        Somebody deputy = make.somebody();
        UUID seat = jdbc.sql("select seat_id from seat_holder where person_id = ?")
                .param(anna.personId())
                .query(UUID.class)
                .single();
        make.hold(seat, deputy, "DEPUTY", LocalDate.of(2014, 1, 1), null);
        UUID submission = submit();
        vote(submission, deputy, "ABSTAIN", "");
        assertThat(show(submission, bo)).bodyText().contains(deputy.name(), "suppleant");
        vote(submission, anna, "ABSTAIN", "");
        assertThat(show(submission, deputy)).bodyText().contains("Medlemmet, du er suppleant for, har stemt");
        assertThat(vote(submission, deputy, "APPROVE", "Jo, jeg mener"))
                .hasStatusOk()
                .bodyText()
                .contains("Medlemmet, du er suppleant for, har allerede stemt", "Jo, jeg mener");
    }

    @Test
    void aGroupMemberSeesTheDecisionAndNotTheContent() {
        Somebody member = make.somebody();
        make.role(project, member, "GROUP_MEMBER");
        UUID submission = submit();
        voting.cast(submission, anna.personId(), Choice.SEND_BACK, "Konsulenten er for dyr");
        assertThat(show(submission, member))
                .hasStatusOk()
                .bodyText()
                .contains("Din rolle i projektet giver ikke adgang til at læse indholdet")
                .doesNotContain("Æblegrød", "Se især fase 0", "Konsulenten er for dyr", "/comments");
        assertThat(comment(submission, member, "Må jeg?")).hasStatus(403);
    }

    @Test
    void strangersSeeNothingAndAnotherProjectsSubmissionIsNotFound() {
        UUID submission = submit();
        UUID other = make.project("Et andet projekt");
        Somebody stranger = make.somebody();
        make.seat(other, stranger, false);
        for (String page : new String[] {"", "/recusal", "/withdrawal"}) {
            assertThat(get(submission, stranger, page)).hasStatus(404);
        }
        for (String action : new String[] {"votes", "comments", "recusal", "withdrawal"}) {
            assertThat(post(submission, stranger, action)).hasStatus(404);
        }
        assertThat(list(stranger, "")).hasStatus(404);
        String elsewhere = "/projects/" + other + "/decisions/" + submission;
        assertThat(mvc.get().uri(elsewhere).with(stranger.signedIn()).exchange())
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri(elsewhere + "/votes")
                        .param("choice", "APPROVE")
                        .with(stranger.signedIn())
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
        assertThat(votes(submission)).isZero();
    }

    @Test
    void theListShowsWhatAwaitsAndThenTheRegister() {
        UUID decided = submit();
        decide(decided);
        UUID open = submit();
        voting.cast(open, bo.personId(), Choice.APPROVE, null);
        assertThat(list(anna, ""))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Din stemme mangler",
                        "1 af 3 har stemt",
                        "/decisions/" + open,
                        "/decisions/" + decided,
                        "data-label=\"Version\">1</td>",
                        "Flertal");
        assertThat(list(bo, "")).bodyText().contains("Du har stemt");
        assertThat(list(anna, "?outcome=REJECTED&kind=")).bodyText().contains("Ingen beslutninger passer");
        assertThat(list(anna, "?outcome=APPROVED&page=abc"))
                .hasStatusOk()
                .bodyText()
                .contains("/decisions/" + decided);
    }

    @Test
    void anEmptyRegisterSaysWhatWillStandThere() {
        assertThat(list(anna, ""))
                .bodyText()
                .contains("Intet venter på styregruppen", "Styregruppen har ikke besluttet noget endnu");
    }

    @Test
    void theRegisterIsPaged() {
        for (int i = 0; i < 20 + 1; i++) {
            decide(submit());
        }
        assertThat(list(anna, "")).bodyText().contains("page=2");
        assertThat(list(anna, "?page=2")).bodyText().containsOnlyOnce("<time ");
    }

    @Test
    void aPageCostsTheSameFewStatementsHoweverMuchThereIs() {
        UUID first = submit();
        int listOfOne = StatementCount.of(() -> list(anna, "")).size();
        int pageOfOne = StatementCount.of(() -> show(first, anna)).size();
        for (int i = 0; i < 5; i++) {
            decide(submit());
            UUID open = submit();
            voting.cast(open, bo.personId(), Choice.APPROVE, "Fint");
            voting.comment(first, carl.personId(), "Hm " + i);
        }
        assertThat(StatementCount.of(() -> list(anna, ""))).hasSize(listOfOne).hasSizeLessThanOrEqualTo(8);
        assertThat(StatementCount.of(() -> show(first, anna)))
                .hasSize(pageOfOne)
                .hasSizeLessThanOrEqualTo(8);
    }

    private UUID submit() {
        return submissions.submit(proposal(project, leader));
    }

    private static Proposal proposal(UUID project, Somebody submitter) {
        return new Proposal(
                project,
                "PROBE",
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Map.of("subject", "Budget for fase 0"),
                CanonicalJson.write(Map.of("text", "Æblegrød")),
                "Se især fase 0",
                submitter.personId());
    }

    private void decide(UUID submission) {
        voting.cast(submission, anna.personId(), Choice.APPROVE, null);
        voting.cast(submission, bo.personId(), Choice.APPROVE, null);
    }

    private String path(UUID submission) {
        return "/projects/" + project + "/decisions/" + submission;
    }

    private MvcTestResult list(Somebody who, String query) {
        return mvc.get()
                .uri("/projects/" + project + "/decisions" + query)
                .with(who.signedIn())
                .exchange();
    }

    private MvcTestResult show(UUID submission, Somebody who) {
        return get(submission, who, "");
    }

    private MvcTestResult get(UUID submission, Somebody who, String page) {
        return mvc.get().uri(path(submission) + page).with(who.signedIn()).exchange();
    }

    private MvcTestResult vote(UUID submission, Somebody who, String choice, String comment) {
        return vote(submission, who, choice, comment, latest(submission, who));
    }

    private String latest(UUID submission, Somebody who) {
        return jdbc.sql(
                        "select id::text from vote where submission_id = ? and person_id = ? order by position desc limit 1")
                .params(submission, who.personId())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** Votes on a page that was read when the latest vote was this one. */
    private MvcTestResult vote(UUID submission, Somebody who, String choice, String comment, String latest) {
        return mvc.post()
                .uri(path(submission) + "/votes")
                .param("choice", choice)
                .param("comment", comment)
                .param("latest", latest)
                .with(who.signedIn())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult comment(UUID submission, Somebody who, String comment) {
        return mvc.post()
                .uri(path(submission) + "/comments")
                .param("comment", comment)
                .with(who.signedIn())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult post(UUID submission, Somebody who, String action) {
        return mvc.post()
                .uri(path(submission) + "/" + action)
                .with(who.signedIn())
                .with(csrf())
                .exchange();
    }

    private int votes(UUID submission) {
        return jdbc.sql("select count(*) from vote where submission_id = ?")
                .param(submission)
                .query(Integer.class)
                .single();
    }
}
