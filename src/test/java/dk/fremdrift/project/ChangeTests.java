package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.BrokenRule;
import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changes of a project before the steering group, and what their approval does. */
class ChangeTests extends PagesTests {

    private static final String CHANGES = "/projects/{id}/changes";
    private static final String CHANGE = CHANGES + "/{change}";

    @Autowired
    ChangeQueries changes;

    @Autowired
    ChangeTargets targets;

    @Autowired
    PhasePlan plan;

    @Autowired
    PlanVersions planVersions;

    @Autowired
    VotingService voting;

    @Autowired
    SubmissionService submissions;

    @Autowired
    TestDatabase.Superuser superuser;

    UUID project;
    UUID phase;
    Somebody leader;
    Somebody member;

    @BeforeEach
    void aProjectWithAPhaseAndASteeringGroup() {
        project = make.project("Et projekt");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
        member = make.somebody();
        make.seat(project, member, true);
        phase = make.phase(project, 2, "PLANNED");
        jdbc.sql("update phase set period_from = date '2015-01-05', period_to = date '2015-02-28' where id = :id")
                .param("id", phase)
                .update();
    }

    private ChangeRow latest() {
        return changes.of(project).getFirst();
    }

    private UUID submission() {
        return Objects.requireNonNull(latest().submissionId());
    }

    private MvcTestResult draft(Map<String, String> typed) {
        var form = new HashMap<>(Map.of("changeReason", "Fordi interviewene venter"));
        form.putAll(typed);
        return post(leader, form, CHANGES, project);
    }

    private UUID submitted(Map<String, String> typed) {
        assertThat(draft(typed)).hasStatus3xxRedirection();
        UUID change = latest().id();
        submit(change);
        return change;
    }

    private void submit(UUID change) {
        assertThat(post(leader, shown(change), CHANGE + "/submission", project, change))
                .hasStatus3xxRedirection();
    }

    private Map<String, String> shown(UUID change) {
        return shown(leader, Map.of(), CHANGE + "/submission", project, change);
    }

    private UUID postponement() {
        return submitted(Map.of(
                "changeKind", "TIME", "targetPhase", phase.toString(), "moveKind", "POSTPONED", "moveMonths", "3"));
    }

    private void decide(UUID change, Choice choice) {
        voting.cast(
                Objects.requireNonNull(changes.find(project, change).submissionId()), member.personId(), choice, null);
    }

    private String period() {
        return String.valueOf(plan.find(project, phase).period());
    }

    @Test
    void aPhaseIsPostponedByThreeMonthsByTheApprovalItself() {
        UUID change = postponement();
        assertThat(get(member, "/projects/{id}/decisions/{s}", project, submission()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Udskyd Fase 2", "05.01.2015", "28.02.2015", "05.04.2015", "31.05.2015", "Fordi interviewene");
        assertThat(period()).contains("05.01.2015");
        decide(change, Choice.APPROVE);
        assertThat(period()).isEqualTo("05.04.2015 – 31.05.2015");
        assertThat(latest().state()).isEqualTo(ChangeState.APPLIED);
        assertThat(get(leader, "/projects/{id}/phases", project))
                .bodyText()
                .contains("Fordi interviewene venter", "/changes/" + change);
        assertThat(get(leader, CHANGE, project, change))
                .bodyText()
                .contains("Godkendt og gennemf", "05.01.2015", "05.04.2015");
    }

    private void approvePlan() {
        String address = "/projects/{id}/phases/plan/submission";
        assertThat(post(leader, shown(leader, Map.of(), address, project), address, project))
                .hasStatus3xxRedirection();
        voting.cast(planVersions.of(project).getFirst().submissionId(), member.personId(), Choice.APPROVE, null);
    }

    @Test
    void theProjectsPeriodIsThePlansWhereAnApprovedChangeMovedItAndNotWhereItWasTypedAnew() {
        String words = "update project set period_words = :words where id = :id";
        jdbc.sql(words).param("words", "Afsluttes 2016").param("id", project).update();
        approvePlan();
        decide(
                submitted(Map.of("changeKind", "TIME", "moveKind", "EXTENDED", "newWords", "Afsluttes {2017}")),
                Choice.APPROVE);
        assertThat(get(leader, "/projects/{id}/phases/plan", project))
                .bodyText()
                .contains("Siden flyttet ved godkendt ændring 1")
                .doesNotContain("Planen er rettet");

        jdbc.sql(words).param("words", "Afsluttes 2018").param("id", project).update();
        assertThat(get(leader, "/projects/{id}/phases/plan", project))
                .bodyText()
                .containsPattern("Projektets periode: *Afsluttes \\{2017} → *Afsluttes 2018");
        assertThat(get(leader, "/projects/{id}/description/edit", project))
                .bodyText()
                .contains("Perioden står i den plan, som styregruppen har godkendt");
        decide(
                submitted(Map.of("changeKind", "TIME", "moveKind", "EXTENDED", "newWords", "Afsluttes 2019")),
                Choice.APPROVE);
        assertThat(get(member, "/projects/{id}/decisions/{submission}", project, submission()))
                .bodyText()
                .containsPattern("(?s)I den godkendte plan.{0,80}Afsluttes \\{2017}.*Før.{0,80}Afsluttes 2018");
        assertThat(get(leader, "/projects/{id}/phases/plan", project))
                .bodyText()
                .doesNotContain("Planen er rettet");
    }

    @Test
    void thePlanSaysWhichChangeHasMovedItSinceItWasApproved() {
        approvePlan();
        UUID change = postponement();
        assertThat(get(leader, "/projects/{id}/phases/plan", project))
                .bodyText()
                .doesNotContain("Siden flyttet");
        decide(change, Choice.APPROVE);
        assertThat(get(leader, "/projects/{id}/phases/plan", project))
                .bodyText()
                .contains("Siden flyttet ved godkendt ændring 1");
    }

    @Test
    void theMonthsOfAPeriodInWordsAreDecidedOnAndStay() {
        jdbc.sql("update phase set period_words = 'Vinteren 2015', period_from = null, period_to = null where id = :id")
                .param("id", phase)
                .update();
        var typed = Map.of(
                "changeKind",
                "TIME",
                "targetPhase",
                phase.toString(),
                "moveKind",
                "POSTPONED",
                "moveMonths",
                "3",
                "newWords",
                "Foråret 2015");
        assertThat(draft(typed)).hasStatus3xxRedirection();
        UUID change = latest().id();
        String title = "Udskyd Fase 2: Fase med nummer 2 (3 måneder)";
        assertThat(get(leader, CHANGE, project, change)).bodyText().contains(title, "Vinteren 2015", "Foråret 2015");
        submit(change);
        assertThat(get(leader, CHANGES, project)).bodyText().contains(title);
        assertThat(get(member, "/projects/{id}/decisions/{s}", project, submission()))
                .bodyText()
                .contains("Ændring 1: " + title, "<p class=\"lead\">" + title, "<dt>Udskydes</dt><dd>3 måneder</dd>");
        assertThat(getInEnglish(member, "/projects/{id}/decisions", project))
                .bodyText()
                .contains("Change 1: Postpone Phase 2: Fase med nummer 2 (3 months), version 1");
        decide(change, Choice.APPROVE);
        assertThat(period()).isEqualTo("Foråret 2015");
        assertThat(get(leader, "/projects/{id}/phases", project))
                .bodyText()
                .contains("<strong>Planlagt, udskudt 3 måneder</strong>");
        assertThat(get(leader, "/projects/{id}/history", project))
                .bodyText()
                .contains("Udskød en fase med 3 måneder: ");
    }

    @Test
    void aChangeIsCarriedOutOnceAndStandsAsItEnded() {
        UUID change = postponement();
        decide(change, Choice.APPROVE);
        assertThat(refused(
                        "insert into project_change_application select change_id, submission_id, now() from project_change_application where change_id = :id",
                        change))
                .isEqualTo("project_change_application_pkey");
        for (String forbidden : List.of(
                "update project_change set state = 'DRAFT' where id = :id",
                "update project_change set reason = 'En anden' where id = :id",
                "delete from project_change where id = :id")) {
            assertThat(refused(forbidden, change)).as(forbidden).isEqualTo("project_change_stands");
        }
        assertThat(messageOf("delete from project_change_application where change_id = :id", change))
                .contains("project_change_application");
        assertThat(messageOf("delete from phase_period_change where change_id = :id", change))
                .contains("phase_period_change");
    }

    @Test
    void aChangeComesToItsEndOnlyByASubmission() {
        draft(Map.of("changeKind", "PAUSE"));
        UUID change = latest().id();
        String to = "update project_change set state = '%s' where id = :id";
        assertThat(refused(to.formatted("SUBMITTED"), change)).isEqualTo("project_change_was_put_forward");
        for (String end : List.of("APPLIED", "REJECTED")) {
            assertThat(refused(to.formatted(end), change)).as(end).isEqualTo("project_change_stands");
        }
        submit(change);
        assertThat(refused(to.formatted("APPLIED"), change)).isEqualTo("project_change_was_carried_out");
        assertThat(refused(
                        "insert into project_change_application select :id, id, now() from submission where subject_id = :id",
                        change))
                .isEqualTo("project_change_application_approved");
        assertThat(refused("delete from project_change where id = :id", change)).isEqualTo("project_change_stands");
        assertThat(refused("""
                        insert into project_change (id, version, project_id, number, kind, state, reason)
                        select gen_random_uuid(), 0, project_id, 99, 'PAUSE', 'REJECTED', 'Nej' from project_change where id = :id
                        """, change)).isEqualTo("project_change_begins_as_draft");
    }

    // As the superuser, whom nothing but the rule itself keeps from it
    private String refused(String sql, UUID change) {
        return BrokenRule.of(catchThrowableOfType(
                DataIntegrityViolationException.class,
                () -> superuser.jdbc().sql(sql).param("id", change).update()));
    }

    private String messageOf(String sql, UUID change) {
        return String.valueOf(catchThrowableOfType(
                        DataAccessException.class,
                        () -> superuser.jdbc().sql(sql).param("id", change).update())
                .getMostSpecificCause()
                .getMessage());
    }

    @Test
    void whatHasChangedMeanwhileIsNotWrittenOver() {
        UUID change = postponement();
        jdbc.sql("update phase set period_from = date '2015-01-12' where id = :id")
                .param("id", phase)
                .update();
        decide(change, Choice.APPROVE);
        assertThat(period()).isEqualTo("12.01.2015 – 28.02.2015");
        assertThat(latest().state()).isEqualTo(ChangeState.NOT_APPLIED);
        assertThat(get(leader, CHANGE, project, change))
                .bodyText()
                .contains("men ikke gennemf", "efter at den blev sendt");
    }

    @Test
    void aPhaseThatIsDeletedMeanwhileIsNotMoved() {
        UUID change = postponement();
        jdbc.sql("delete from phase where id = :id").param("id", phase).update();
        decide(change, Choice.APPROVE);
        assertThat(latest().problem()).isEqualTo("project.change.problem.phaseGone");
        assertThat(get(leader, CHANGE, project, change)).hasStatusOk();
    }

    @Test
    void whatIsSentBackOrWithdrawnIsMendedAndSubmittedAnew() {
        UUID change = postponement();
        assertThat(post(leader, Map.of(), CHANGE + "/submission", project, change))
                .hasStatusOk()
                .bodyText()
                .contains("er sendt til styregruppen");
        decide(change, Choice.SEND_BACK);
        assertThat(latest().isSentBack()).isTrue();
        assertThat(get(leader, "/")).bodyText().contains("/projects/" + project + "/changes");
        var mended = Map.of(
                "changeKind",
                "TIME",
                "targetPhase",
                phase.toString(),
                "moveKind",
                "EXTENDED",
                "moveMonths",
                "1",
                "changeReason",
                "Kun forlænget",
                "version",
                "" + version(change));
        assertThat(post(leader, mended, CHANGE + "/edit", project, change)).hasStatus3xxRedirection();
        submit(change);
        submissions.withdraw(submission(), leader.personId());
        assertThat(latest().state()).isEqualTo(ChangeState.DRAFT);
        submit(change);
        decide(change, Choice.APPROVE);
        assertThat(period()).isEqualTo("05.01.2015 – 31.03.2015");
    }

    private long version(UUID change) {
        return jdbc.sql("select version from project_change where id = :id")
                .param("id", change)
                .query(Long.class)
                .single();
    }

    @Test
    void thePlanAndAChangeOfItsTimeAreNotDecidedOnAtOnce() {
        UUID change = postponement();
        String plan = "/projects/{id}/phases/plan/submission";
        assertThat(post(leader, shown(leader, Map.of(), plan, project), plan, project))
                .hasStatusOk()
                .bodyText()
                .contains("af tid er til beslutning");
        decide(change, Choice.SEND_BACK);
        assertThat(post(leader, shown(leader, Map.of(), plan, project), plan, project))
                .hasStatus3xxRedirection();
        assertThat(post(leader, Map.of(), CHANGE + "/submission", project, change))
                .hasStatusOk()
                .bodyText()
                .contains("handleplanen er til beslutning");
        assertThat(latest().state()).isEqualTo(ChangeState.DRAFT);
    }

    @Test
    void aChangeIsNotSubmittedUnseen() {
        draft(Map.of(
                "changeKind", "TIME", "targetPhase", phase.toString(), "moveKind", "POSTPONED", "moveMonths", "3"));
        UUID change = latest().id();
        Map<String, String> read = shown(change);
        jdbc.sql("update project_change set move_months = 30 where id = :id")
                .param("id", change)
                .update();
        for (Map<String, String> unseen : List.of(read, Map.<String, String>of())) {
            assertThat(post(leader, unseen, CHANGE + "/submission", project, change))
                    .hasStatusOk()
                    .bodyText()
                    .contains("er blevet ændret, siden du så det", "05.07.2017");
        }
        assertThat(latest().state()).isEqualTo(ChangeState.DRAFT);
        submit(change);
    }

    @Test
    void whoSavesLastSeesInEveryFieldWhatTheOtherHasSaved() {
        draft(Map.of(
                "changeKind", "TIME", "targetPhase", phase.toString(), "moveKind", "POSTPONED", "moveMonths", "3"));
        UUID change = latest().id();
        String read = "" + version(change);
        var first = Map.of(
                "changeKind",
                "TIME",
                "moveKind",
                "EXTENDED",
                "newWords",
                "Til 2017",
                "newTo",
                "2017-02-01",
                "changeReason",
                "Fordi alt venter",
                "version",
                read);
        assertThat(post(leader, first, CHANGE + "/edit", project, change)).hasStatus3xxRedirection();
        var second = new HashMap<>(Map.of(
                "changeKind",
                "TIME",
                "targetPhase",
                phase.toString(),
                "moveKind",
                "POSTPONED",
                "moveMonths",
                "4",
                "changeReason",
                "Fordi interviewene venter",
                "version",
                read));
        assertThat(post(leader, second, CHANGE + "/edit", project, change))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "targetPhase-take",
                        "moveKind-take",
                        "moveMonths-take",
                        "newWords-take",
                        "newTo-take",
                        "changeReason-take")
                .contains("Hele projektet", "Til 2017", "Fordi alt venter")
                .doesNotContain("newFrom-take");
        second.put("version", "" + version(change));
        assertThat(postTaking(change, second, "targetPhase", "moveKind", "moveMonths", "newWords", "newTo"))
                .hasStatus3xxRedirection();
        assertThat(get(leader, CHANGE, project, change))
                .bodyText()
                .contains("Forlæng hele projektet", "Til 2017", "Fordi interviewene venter");
    }

    private MvcTestResult postTaking(UUID change, Map<String, String> form, String... fields) {
        var request = mvc.post()
                .uri(CHANGE + "/edit", project, change)
                .with(leader.signedIn())
                .with(csrf())
                .param("take", fields);
        form.forEach(request::param);
        return request.exchange();
    }

    @Test
    void whatAChangeIsAboutStandsWhateverIsSent() {
        draft(Map.of(
                "changeKind", "TIME", "targetPhase", phase.toString(), "moveKind", "POSTPONED", "moveMonths", "3"));
        UUID change = latest().id();
        var other = Map.of("changeKind", "PAUSE", "changeReason", "Fordi", "version", "" + version(change));
        assertThat(post(leader, other, CHANGE + "/edit", project, change))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"#moveKind\"");
    }

    @Test
    void whoWritesAnotherPeriodWhileItsMoveIsDecidedOnIsToldWhatFollows() {
        String edit = "/projects/{id}/description/edit";
        jdbc.sql("update project set period_words = 'Afsluttes 2016' where id = :id")
                .param("id", project)
                .update();
        postponement();
        assertThat(get(leader, edit, project)).bodyText().doesNotContain("flytte hele projektet");
        submitted(Map.of("changeKind", "TIME", "moveKind", "EXTENDED", "newWords", "Afsluttes 2017"));
        assertThat(get(leader, edit, project)).bodyText().contains("ved at tage stilling til at flytte hele projektet");
    }

    @Test
    void theFormOfASectionLeadsBackToItself() {
        assertThat(get(leader, CHANGES + "/new?kind=SCOPE&section=PURPOSE", project))
                .bodyText()
                .contains("/changes/new?kind=SCOPE&amp;section=PURPOSE\"");
        assertThat(draft(Map.of("changeKind", "SCOPE", "changeSection", "PURPOSE")))
                .hasStatusOk()
                .bodyText()
                .contains("/changes/new?kind=SCOPE&amp;section=PURPOSE\"");
    }

    @Test
    void theHistorySaysWhichChangeMovedTheProject() {
        jdbc.sql("update project set period_from = date '2014-09-01', period_to = date '2016-06-30' where id = :id")
                .param("id", project)
                .update();
        decide(submitted(Map.of("changeKind", "TIME", "moveKind", "EXTENDED", "moveMonths", "2")), Choice.APPROVE);
        assertThat(get(leader, "/projects/{id}/history", project))
                .bodyText()
                .contains("Forlængede hele projektet med 2 måneder (ændring 1, godkendt af styregruppen)")
                .contains("30.06.2016", "31.08.2016")
                .contains("Skrev en ændring: Ændring 1".substring(1));
        decide(postponement(), Choice.APPROVE);
        assertThat(get(leader, "/projects/{id}/history", project))
                .bodyText()
                .contains("Udskød en fase med 3 måneder: ", "(ændring 2, godkendt af styregruppen)", "05.04.2015");
    }

    @Test
    void aProjectThatEndsSoonerIsNotCalledPostponed() {
        jdbc.sql("update project set period_from = date '2014-09-01', period_to = date '2016-06-30' where id = :id")
                .param("id", project)
                .update();
        assertThat(draft(Map.of("changeKind", "TIME", "moveKind", "POSTPONED", "newTo", "31.03.2016")))
                .hasStatusOk()
                .bodyText()
                .contains("Vælg, at perioden fremrykkes eller afkortes");
        decide(submitted(Map.of("changeKind", "TIME", "moveKind", "SHORTENED", "newTo", "31.03.2016")), Choice.APPROVE);
        assertThat(get(leader, "/projects/{id}/history", project))
                .bodyText()
                .contains("Afkortede hele projektet (ændring 1, godkendt af styregruppen)", "31.03.2016");
        assertThat(get(leader, "/projects/{id}/decisions", project))
                .bodyText()
                .contains("Ændring 1: Afkort hele projektet");
    }

    @Test
    void aPeriodThatWasMovedMeanwhileIsNotMovedBackUnderTheNameOfAPostponement() {
        jdbc.sql("update project set period_from = date '2014-09-01', period_to = date '2016-06-30' where id = :id")
                .param("id", project)
                .update();
        draft(Map.of("changeKind", "TIME", "moveKind", "POSTPONED", "newFrom", "01.10.2014", "newTo", "31.07.2016"));
        jdbc.sql("update project set period_to = date '2017-12-31' where id = :id")
                .param("id", project)
                .update();
        assertThat(get(leader, CHANGE, project, latest().id()))
                .hasStatusOk()
                .bodyText()
                .contains("de nye dage passer ikke længere")
                .doesNotContain("Send ændringen til godkendelse");
    }

    @Test
    void aPeriodThatHasBecomeTooShortToBeShortenedIsNotSubmitted() {
        jdbc.sql("update project set period_from = date '2014-09-01', period_to = date '2016-06-30' where id = :id")
                .param("id", project)
                .update();
        draft(Map.of("changeKind", "TIME", "moveKind", "SHORTENED", "moveMonths", "12"));
        jdbc.sql("update project set period_to = date '2014-12-31' where id = :id")
                .param("id", project)
                .update();
        UUID change = latest().id();
        assertThat(get(leader, CHANGE, project, change))
                .hasStatusOk()
                .bodyText()
                .contains("Perioden er blevet kortere siden");
    }

    @Test
    void theFrontPageOfTheProjectLeadsToItsChangesIfThereAreAnyOrTheReaderMayWriteOne() {
        assertThat(get(member, "/projects/{id}", project)).bodyText().doesNotContain("Ændringer af projektet");
        assertThat(get(leader, "/projects/{id}", project))
                .bodyText()
                .contains("\"/projects/" + project + "/changes\">Ændringer af projektet<");
        postponement();
        assertThat(get(member, "/projects/{id}", project)).bodyText().contains("Ændringer af projektet (1)");
        assertThat(get(leader, "/projects/{id}", project))
                .bodyText()
                .contains("\"/projects/" + project + "/changes\"", "Ændringer af projektet (1)");
    }

    @Test
    void aRejectedChangeDoesNothing() {
        UUID change = postponement();
        decide(change, Choice.REJECT);
        assertThat(latest().state()).isEqualTo(ChangeState.REJECTED);
        assertThat(period()).contains("05.01.2015");
    }

    @Test
    void aSectionOfTheDescriptionSaysSomethingElse() {
        make.section(project, "PURPOSE", "Det gamle");
        assertThat(get(leader, CHANGES + "/new?kind=SCOPE&section=PURPOSE", project))
                .bodyText()
                .contains("Det gamle");
        UUID change = submitted(Map.of("changeKind", "SCOPE", "changeSection", "PURPOSE", "newText", "Det **nye**"));
        assertThat(get(member, "/projects/{id}/decisions/{s}", project, submission()))
                .bodyText()
                .contains("Det gamle", "<strong>nye</strong>");
        decide(change, Choice.APPROVE);
        assertThat(targets.text(project, SectionKind.PURPOSE)).isEqualTo("Det **nye**");
    }

    @Test
    void whomToAskIsNoChangeForTheSteeringGroupForWhatItHasIsKeptForEver() {
        assertThat(get(leader, CHANGES + "/new?kind=SCOPE", project))
                .bodyText()
                .contains("section=PURPOSE")
                .doesNotContain("section=CONTACT");
        assertThat(get(leader, CHANGES + "/new?kind=SCOPE&section=CONTACT", project))
                .bodyText()
                .doesNotContain("newText");
        assertThat(draft(Map.of("changeKind", "SCOPE", "changeSection", "CONTACT", "newText", "Karen, tlf. 12345678")))
                .hasStatusOk()
                .bodyText()
                .contains("Vælg et afsnit");
        draft(Map.of("changeKind", "SCOPE", "changeSection", "PURPOSE", "newText", "Karen, tlf. 12345678"));
        UUID change = latest().id();
        jdbc.sql("update project_change set section = 'CONTACT' where id = :id")
                .param("id", change)
                .update();
        assertThat(post(leader, shown(change), CHANGE + "/submission", project, change))
                .hasStatusOk()
                .bodyText()
                .contains("styregruppens sager gemmes for altid");
        assertThat(latest().state()).isEqualTo(ChangeState.DRAFT);
    }

    @Test
    void anOrganisationJoinsAndLeaves() {
        var joins = Map.of(
                "changeKind",
                "PARTNERS",
                "partnerAction",
                "ADDED",
                "changePartner",
                "Vejle Kommune " + project,
                "changePartnerRole",
                "Projektkommune");
        decide(submitted(joins), Choice.APPROVE);
        assertThat(targets.partners(project)).singleElement().returns("Projektkommune", ChangeTargets.Partner::role);
        assertThat(draft(joins)).hasStatusOk().bodyText().contains("deltager allerede");
        var leaves = new HashMap<>(joins);
        leaves.put("partnerAction", "REMOVED");
        decide(submitted(leaves), Choice.APPROVE);
        assertThat(targets.partners(project)).isEmpty();
    }

    @Test
    void anOrganisationIsTheSameByWhateverName() {
        String name = "Komponent " + project;
        String former = "COK " + project;
        takesPart(name, former);
        var joins = Map.of("changeKind", "PARTNERS", "partnerAction", "ADDED", "changePartner", former);
        assertThat(draft(joins)).hasStatusOk().bodyText().contains("deltager allerede");
        UUID change = submitted(Map.of("changeKind", "PARTNERS", "partnerAction", "REMOVED", "changePartner", former));
        assertThat(get(leader, CHANGE, project, change)).bodyText().contains("Fjern " + name);
        jdbc.sql("update organisation set name = :other where name = :name")
                .param("other", "Omdøbt " + project)
                .param("name", name)
                .update();
        decide(change, Choice.APPROVE);
        assertThat(latest().state()).isEqualTo(ChangeState.APPLIED);
        assertThat(targets.partners(project)).isEmpty();
    }

    @Test
    void anOrganisationThatHasJoinedMeanwhileKeepsItsRole() {
        String name = "Komponent " + project;
        UUID change = submitted(Map.of("changeKind", "PARTNERS", "partnerAction", "ADDED", "changePartner", name));
        takesPart(name, "COK " + project);
        decide(change, Choice.APPROVE);
        assertThat(latest().problem()).isEqualTo("project.change.problem.partnerThere");
        assertThat(targets.partners(project)).singleElement().returns("Udbyder", ChangeTargets.Partner::role);
    }

    @Test
    void whatWasPutForwardBeforeOrganisationsWereFrozenByIdIsCarriedOut() {
        draft(Map.of(
                "changeKind",
                "PARTNERS",
                "partnerAction",
                "ADDED",
                "changePartner",
                "Vejle Kommune " + project,
                "changePartnerRole",
                "Projektkommune"));
        UUID change = latest().id();
        String content = CanonicalJson.write(Map.of(
                "project",
                Map.of("number", "N", "title", "Et projekt"),
                "version",
                "1",
                "kind",
                "PARTNERS",
                "target",
                "Vejle Kommune " + project,
                "detail",
                "ADDED",
                "textAfter",
                "Projektkommune",
                "reason",
                "Fordi"));
        jdbc.sql("""
                        insert into submission (id, version, body_id, subject_kind, subject_id, version_id, version_number, about,
                            content, content_sha256, submitted_by, submitted_at, status)
                        values (gen_random_uuid(), 0, :project, 'CHANGE', :change, gen_random_uuid(), 1, '{"number": 1, "kind": "PARTNERS", "detail": "ADDED", "target": "Vejle Kommune"}',
                            :content, encode(sha256(convert_to(:content, 'UTF8')), 'hex'), :submitter, now(), 'OPEN')
                        """)
                .param("project", project)
                .param("change", change)
                .param("content", content)
                .param("submitter", leader.personId())
                .update();
        jdbc.sql("update project_change set state = 'SUBMITTED', version = version + 1 where id = :id")
                .param("id", change)
                .update();
        decide(change, Choice.APPROVE);
        assertThat(latest().state()).isEqualTo(ChangeState.APPLIED);
        assertThat(targets.partners(project)).singleElement().returns("Projektkommune", ChangeTargets.Partner::role);
    }

    private void takesPart(String name, String former) {
        jdbc.sql(
                        "insert into organisation (id, version, name) values (gen_random_uuid(), 0, :name) on conflict do nothing")
                .param("name", name)
                .update();
        jdbc.sql("""
                        insert into organisation_name (organisation_id, name, kind)
                        select id, :former, 'FORMER' from organisation where name = :name
                        """).param("former", former).param("name", name).update();
        jdbc.sql("""
                        insert into project_partner (project_id, organisation_id, role)
                        select :project, id, 'Udbyder' from organisation where name = :name
                        """).param("project", project).param("name", name).update();
    }

    @Test
    void aProjectIsPausedResumedAndStopped() {
        decide(submitted(Map.of("changeKind", "PAUSE")), Choice.APPROVE);
        assertThat(targets.status(project)).isEqualTo(ProjectStatus.PAUSED);
        assertThat(draft(Map.of("changeKind", "PAUSE")))
                .hasStatusOk()
                .bodyText()
                .contains("status er en anden nu");
        decide(submitted(Map.of("changeKind", "RESUME")), Choice.APPROVE);
        assertThat(targets.status(project)).isEqualTo(ProjectStatus.RUNNING);
        decide(submitted(Map.of("changeKind", "STOP")), Choice.APPROVE);
        assertThat(targets.status(project)).isEqualTo(ProjectStatus.STOPPED);
    }

    @Test
    void theWholeProjectIsExtended() {
        jdbc.sql("update project set period_words = 'Starter i 2014 og afsluttes 2016' where id = :id")
                .param("id", project)
                .update();
        UUID change = submitted(
                Map.of("changeKind", "TIME", "moveKind", "EXTENDED", "newWords", "Starter i 2014 og afsluttes 2017"));
        decide(change, Choice.APPROVE);
        assertThat(String.valueOf(targets.planned(project, null))).isEqualTo("Starter i 2014 og afsluttes 2017");
    }

    @Test
    void mistakesComeBackAtTheirFields() {
        assertThat(draft(Map.of("changeKind", "TIME", "moveKind", "POSTPONED", "targetPhase", phase.toString())))
                .hasStatusOk()
                .bodyText()
                .contains("Perioden har datoer", "Fordi interviewene venter");
        assertThat(draft(Map.of("changeKind", "SCOPE", "changeSection", "PURPOSE", "changeReason", " ")))
                .bodyText()
                .contains("hvad der skal st", "Skriv en begrundelse");
        assertThat(draft(Map.of())).hasStatusOk();
        assertThat(changes.of(project)).isEmpty();
    }

    @Test
    void aDraftIsDeletedAsLongAsItWasNeverSubmitted() {
        draft(Map.of("changeKind", "PAUSE"));
        UUID change = latest().id();
        assertThat(get(leader, CHANGE + "/deletion", project, change))
                .bodyText()
                .contains("Vil du slette ændringen?", "Ændring 1");
        post(leader, Map.of(), CHANGE + "/deletion", project, change);
        assertThat(changes.of(project)).isEmpty();
        UUID sent = postponement();
        decide(sent, Choice.SEND_BACK);
        assertThat(get(leader, CHANGE + "/deletion", project, sent))
                .hasRedirectedUrl("/projects/" + project + "/changes/" + sent)
                .flash()
                .containsEntry("problem", "project.change.deletion.notPossible");
        post(leader, Map.of(), CHANGE + "/deletion", project, sent);
        assertThat(changes.of(project)).hasSize(1);
    }

    @Test
    void whoSavesADraftThatIsDeletedKeepsTheWordsAndMaySaveItAsANewOne() {
        draft(Map.of(
                "changeKind", "TIME", "targetPhase", phase.toString(), "moveKind", "POSTPONED", "moveMonths", "3"));
        UUID change = latest().id();
        post(leader, Map.of(), CHANGE + "/deletion", project, change);
        Map<String, String> typed = Map.of(
                "changeKind",
                "TIME",
                "targetPhase",
                phase.toString(),
                "moveKind",
                "EXTENDED",
                "moveMonths",
                "7",
                "changeReason",
                "NEJ",
                "version",
                "0");
        assertThat(post(leader, typed, CHANGE + "/edit", project, change))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("En anden har slettet det", ">NEJ</textarea>", "value=\"7\"")
                .contains("action=\"/projects/" + project + "/changes\"")
                .containsPattern("value=\"EXTENDED\"[^>]*checked");
        assertThat(post(leader, typed, CHANGES, project)).hasStatus3xxRedirection();
        assertThat(changes.of(project)).hasSize(1);
    }

    @Test
    void whatCannotBeReadIsSaidOnce() {
        assertThat(draft(Map.of(
                        "changeKind",
                        "TIME",
                        "moveKind",
                        "POSTPONED",
                        "targetPhase",
                        phase.toString(),
                        "moveMonths",
                        "tre")))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"tre\"", "Skriv et helt tal")
                .doesNotContain("Perioden har datoer. Skriv");
    }

    @Test
    void aPhaseThatIsToReachBeyondItsProjectIsSaidWhereverItIsDecided() {
        jdbc.sql("update project set period_words = '2015', period_to = date '2015-04-30' where id = :id")
                .param("id", project)
                .update();
        String beyond = "Fase 2: Fase med nummer 2 slutter 31.05.2015, projektet 30.04.2015.";
        UUID change = postponement();
        String decision = "/projects/{id}/decisions/{submission}";
        assertThat(get(member, decision, project, submission())).bodyText().contains(beyond);

        jdbc.sql("update project set period_to = date '2015-12-31' where id = :id")
                .param("id", project)
                .update();
        decide(change, Choice.APPROVE);
        assertThat(latest().state()).isEqualTo(ChangeState.APPLIED);
        assertThat(get(member, decision, project, submission())).bodyText().contains(beyond);
        assertThat(get(leader, "/projects/{id}/phases", project)).bodyText().doesNotContain("31.05.2015, projektet");
    }

    @Test
    void aPhaseThatSeemsToReachBeyondWhatTheProjectsWordsCanMeanIsSaidWhereverItIsSeenAndDecided() {
        jdbc.sql("update project set period_words = 'afsluttes 2014' where id = :id")
                .param("id", project)
                .update();
        String seems = " ser ud til at række ud over projektets periode: afsluttes 2014";
        for (String page : List.of("", "/phases", "/phases/plan")) {
            assertThat(get(leader, "/projects/{id}" + page, project)).bodyText().contains("Fase 2" + seems);
        }
        postponement();
        assertThat(get(member, "/projects/{id}/decisions/{submission}", project, submission()))
                .bodyText()
                .contains("Fase 2: Fase med nummer 2" + seems);
    }

    @Test
    void whichPhasesAMovedProjectLeavesOutsideIsSaidWhereverItIsDecided() {
        jdbc.sql("update project set period_from = date '2015-01-01', period_to = date '2015-12-31' where id = :id")
                .param("id", project)
                .update();
        UUID within = make.phase(project, 3, "PLANNED");
        jdbc.sql("update phase set period_from = date '2015-05-01', period_to = null where id = :id")
                .param("id", within)
                .update();
        UUID over = make.phase(project, 1, "OPEN");
        jdbc.sql("update phase set period_from = date '2015-01-02' where id = :id")
                .param("id", over)
                .update();
        jdbc.sql("update phase set status = 'CLOSED' where id = :id")
                .param("id", over)
                .update();
        String[] outside = {
            "Fase 1: Fase med nummer 1 begynder 02.01.2015, projektet 01.03.2015.",
            "Fase 2: Fase med nummer 2 begynder 05.01.2015, projektet 01.03.2015."
        };
        draft(Map.of("changeKind", "TIME", "moveKind", "POSTPONED", "moveMonths", "2"));
        UUID change = latest().id();
        assertThat(get(leader, CHANGE, project, change)).bodyText().contains(outside);
        assertThat(get(leader, CHANGE + "/submission", project, change))
                .bodyText()
                .contains(outside);
        submit(change);
        String decision = "/projects/{id}/decisions/{submission}";
        jdbc.sql("update phase set period_from = null where id = :id")
                .param("id", phase)
                .update();
        assertThat(get(member, decision, project, submission()))
                .bodyText()
                .contains(outside)
                .doesNotContain("Fase med nummer 3");
        decide(change, Choice.APPROVE);
        assertThat(latest().state()).isEqualTo(ChangeState.APPLIED);
        assertThat(get(member, decision, project, submission())).bodyText().contains(outside);
    }

    @Test
    void aPhaseKeepsItsDanishNameInAnEnglishSentence() {
        jdbc.sql("update project set period_words = '2015', period_to = date '2015-04-30' where id = :id")
                .param("id", project)
                .update();
        postponement();
        assertThat(mvc.get()
                        .uri("/projects/{id}/decisions/{s}", project, submission())
                        .with(member.signedIn())
                        .cookie(new Cookie("sprog", "en"))
                        .exchange())
                .bodyText()
                .contains("<span lang=\"da\">Fase 2: Fase med nummer 2</span> ends ");
    }
}
