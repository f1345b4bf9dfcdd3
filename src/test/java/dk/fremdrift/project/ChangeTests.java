package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.SubmissionService;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
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
    VotingService voting;

    @Autowired
    SubmissionService submissions;

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
        assertThat(post(leader, Map.of(), CHANGE + "/submission", project, change))
                .hasStatus3xxRedirection();
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

    @Test
    void aChangeIsCarriedOutOnceAndStandsAsItEnded() {
        UUID change = postponement();
        decide(change, Choice.APPROVE);
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into project_change_application (change_id, submission_id, applied_at)
                                select change_id, submission_id, now() from project_change_application where change_id = :id
                                """).param("id", change).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("update project_change set state = 'DRAFT' where id = :id")
                        .param("id", change)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from project_change_application where change_id = :id")
                        .param("id", change)
                        .update())
                .isInstanceOf(DataAccessException.class);
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
        assertThat(post(leader, Map.of(), plan, project))
                .hasStatusOk()
                .bodyText()
                .contains("af tid er til beslutning");
        decide(change, Choice.SEND_BACK);
        assertThat(post(leader, Map.of(), plan, project)).hasStatus3xxRedirection();
        assertThat(post(leader, Map.of(), CHANGE + "/submission", project, change))
                .hasStatusOk()
                .bodyText()
                .contains("handleplanen er til beslutning");
        assertThat(latest().state()).isEqualTo(ChangeState.DRAFT);
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
        post(leader, Map.of(), CHANGE + "/deletion", project, change);
        assertThat(changes.of(project)).isEmpty();
        UUID sent = postponement();
        decide(sent, Choice.SEND_BACK);
        post(leader, Map.of(), CHANGE + "/deletion", project, sent);
        assertThat(changes.of(project)).hasSize(1);
    }
}
