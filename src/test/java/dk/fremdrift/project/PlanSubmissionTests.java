package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fremdrift.StatementCount;
import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.project.PlanVersion.State;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The time and action plan before the steering group. */
class PlanSubmissionTests extends PagesTests {

    private static final String PLAN = "/projects/{id}/phases/plan";

    @Autowired
    PlanVersions versions;

    @Autowired
    FrozenPlanReader reader;

    @Autowired
    PhasePlan plan;

    @Autowired
    VotingService voting;

    @Autowired
    DescriptionPapers papers;

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
        phase = make.phase(project, 0, "PLANNED");
        jdbc.sql("update phase set period_words = 'Vinteren 2015', description = 'Noget **fedt**' where id = :id")
                .param("id", phase)
                .update();
        make.activity(project, phase, "Ideseminar");
    }

    private void submit() {
        assertThat(post(leader, shown(Map.of("note", "Se her")), PLAN + "/submission", project))
                .hasStatus3xxRedirection();
    }

    private Map<String, String> shown(Map<String, String> typed) {
        return shown(leader, typed, PLAN + "/submission", project);
    }

    private void decide(Choice choice) {
        voting.cast(versions.of(project).getFirst().submissionId(), member.personId(), choice, null);
    }

    private List<State> states() {
        return versions.of(project).stream().map(PlanVersion::state).toList();
    }

    @Test
    void aPlanIsFrozenAndShownWhereItIsDecidedOn() {
        submit();
        jdbc.sql("update activity set title = 'Noget helt andet' where project_id = :id")
                .param("id", project)
                .update();
        PlanVersion version = versions.of(project).getFirst();
        assertThat(get(member, "/projects/{id}/decisions/{s}", project, version.submissionId()))
                .hasStatusOk()
                .bodyText()
                .contains("Tids- og handleplan", "Vinteren 2015", "Ideseminar", "<strong>fedt</strong>", "Se her")
                .doesNotContain("Noget helt andet");
        assertThat(get(leader, PLAN + "/versions/{v}", project, version.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Venter på styregruppen", "Ideseminar");
    }

    @Test
    void aPlanIsCalledSoInTheLanguageOfItsReader() {
        submit();
        PlanVersion version = versions.of(project).getFirst();
        for (String page : List.of("/projects/{id}/decisions", "/projects/{id}/decisions/{s}", PLAN)) {
            assertThat(getInEnglish(member, page, project, version.submissionId()))
                    .as(page)
                    .bodyText()
                    .contains("Time and action plan, version 1")
                    .doesNotContain("Tids- og handleplan");
        }
        assertThat(getInEnglish(member, "/")).bodyText().contains("Vote on Time and action plan");
        assertThat(getInEnglish(member, "/projects/{id}", project))
                .bodyText()
                .contains("Submitted for decision: Time and action plan");
        decide(Choice.APPROVE);
        assertThat(getInEnglish(member, "/projects/{id}/decisions/export?format=csv", project))
                .bodyText()
                .contains(";Time and action plan;1;");
        assertThat(get(member, "/projects/{id}/decisions/export?format=csv", project))
                .bodyText()
                .contains(";Tids- og handleplan;1;");
    }

    @Test
    void thatAPhaseReachesBeyondItsProjectIsFrozenWithThePlan() {
        submit();
        UUID within = versions.of(project).getFirst().submissionId();
        decide(Choice.SEND_BACK);
        jdbc.sql("update phase set period_to = date '2015-05-31' where id = :id")
                .param("id", phase)
                .update();
        jdbc.sql("update project set period_to = date '2015-04-30' where id = :id")
                .param("id", project)
                .update();
        String beyond = "Fase 0 slutter 31.05.2015, projektet 30.04.2015.";
        assertThat(get(leader, PLAN + "/submission", project)).bodyText().contains(beyond);
        submit();
        UUID matter = versions.of(project).getFirst().submissionId();
        jdbc.sql("update project set period_to = null where id = :id")
                .param("id", project)
                .update();
        String page = "/projects/{id}/decisions/{s}";
        assertThat(get(member, page, project, matter)).bodyText().contains(beyond);
        assertThat(get(member, page, project, within)).bodyText().doesNotContain("projektet 30.04.2015");
    }

    @Test
    void aNameThatIsKnownIsNotAskedForAgainForEachActivity() {
        jdbc.sql("update activity set responsible = 'Benny Ansvarlig' where project_id = :id")
                .param("id", project)
                .update();
        submit();
        decide(Choice.SEND_BACK);
        Map<String, String> shown = shown(Map.of());
        int once = StatementCount.of(() -> post(leader, shown, PLAN + "/submission", project))
                .size();
        decide(Choice.SEND_BACK);
        for (int i = 0; i < 10; i++) {
            make.activity(project, phase, "Endnu et seminar " + i);
        }
        jdbc.sql("update activity set responsible = 'Benny Ansvarlig' where project_id = :id")
                .param("id", project)
                .update();
        Map<String, String> shownAgain = shown(Map.of());
        assertThat(StatementCount.of(() -> post(leader, shownAgain, PLAN + "/submission", project)))
                .hasSize(once);
        assertThat(states()).startsWith(State.SUBMITTED);
    }

    @Test
    void whoIsResponsibleStandsInTheFrozenPlanByProofAndCanBeErased() {
        jdbc.sql("update activity set responsible = 'Benny Ansvarlig', description = '{a}' where project_id = :id")
                .param("id", project)
                .update();
        submit();
        PlanVersion version = versions.of(project).getFirst();
        assertThat(jdbc.sql("select content from submission where id = :id")
                        .param("id", version.submissionId())
                        .query(String.class)
                        .single())
                .doesNotContain("Benny");
        String page = "/projects/{id}/decisions/{s}";
        assertThat(get(member, page, project, version.submissionId()))
                .bodyText()
                .contains("Benny Ansvarlig", "{a}");
        jdbc.sql("delete from frozen_words where project_id = :id")
                .param("id", project)
                .update();
        assertThat(get(member, page, project, version.submissionId()))
                .bodyText()
                .contains("Navnet er slettet")
                .doesNotContain("Benny Ansvarlig");
    }

    @Test
    void anApprovedPlanMeetsTheGateAndHoldsThePeriodUntilALaterOneTakesItsPlace() {
        jdbc.sql("insert into phase_gate (phase_id, kind) values (:id, 'PLAN')")
                .param("id", phase)
                .update();
        submit();
        assertThat(plan.find(project, phase).isWaiting()).isTrue();
        assertThat(plan.find(project, phase).held()).isTrue();
        decide(Choice.APPROVE);
        assertThat(plan.find(project, phase).isWaiting()).isFalse();
        assertThat(plan.find(project, phase).held()).isTrue();

        UUID later = make.phase(project, 1, "PLANNED");
        assertThat(plan.find(project, later).held()).isFalse();
        submit();
        assertThat(get(
                        leader,
                        PLAN + "/versions/{v}",
                        project,
                        versions.of(project).getFirst().id()))
                .bodyText()
                .contains("version 2", "Ny fase");
        decide(Choice.APPROVE);
        assertThat(states()).containsExactly(State.APPROVED, State.SUPERSEDED);
    }

    @Test
    void aPlanThatIsSentBackOrRejectedLetsGoOfThePeriods() {
        submit();
        decide(Choice.SEND_BACK);
        submit();
        decide(Choice.REJECT);
        assertThat(states()).containsExactly(State.REJECTED, State.SENT_BACK);
        assertThat(plan.find(project, phase).held()).isFalse();
    }

    @Test
    void onePlanAtATimeAwaitsADecision() {
        submit();
        assertThat(post(leader, shown(Map.of("note", "Igen")), PLAN + "/submission", project))
                .hasStatusOk()
                .bodyText()
                .contains("til beslutning", "Igen");
        assertThat(states()).containsExactly(State.SUBMITTED);
    }

    @Test
    void aPlanIsNotSubmittedUnseen() {
        Map<String, String> read = shown(Map.of("note", "Se her"));
        jdbc.sql("update activity set title = 'Noget helt andet' where project_id = :id")
                .param("id", project)
                .update();
        assertThat(post(leader, read, PLAN + "/submission", project))
                .hasStatusOk()
                .bodyText()
                .contains("er blevet ændret, siden du så det", "Se her");
        assertThat(versions.of(project)).isEmpty();
        submit();
    }

    @Test
    void whatWasFrozenBeforeItWasComparedIsReadAndKeepsItsHash() {
        String before = """
                {"activities":[],"basis":true,"phases":[{"activities":[],"gates":[],\
                "id":"00000000-0000-0000-0000-000000000001","moved":false,"new":false,"number":2,"title":"Ideer"}],\
                "project":{"number":"2015-1","title":"Et projekt"},"projectPeriod":{},"version":"2"}""";
        FrozenPlan read = reader.read(before);
        assertThat(read.differs()).isFalse();
        assertThat(CanonicalJson.write(read.content())).isEqualTo(before);
        FrozenPlan compared = reader.read(before.replace("\"basis\"", "\"added\":[\"Seminar\"],\"basis\""));
        assertThat(compared.added()).containsExactly("Seminar");
        assertThat(compared.hash()).isNotEqualTo(read.hash());
    }

    @Test
    void aPlanWithoutPhasesIsNotSubmitted() {
        UUID empty = make.project("Uden faser");
        make.role(empty, leader, "LEADER");
        make.seat(empty, member, true);
        assertThat(post(leader, Map.of(), PLAN + "/submission", empty))
                .hasStatusOk()
                .bodyText()
                .contains("Planen har ingen faser");
    }

    @Test
    void whoTakesPartInAPhaseIsSaidInWordsOrByRoleAndAContradictionStands() {
        UUID role = make.role(project, make.somebody(), "CONSULTANT");
        String address = "/projects/{id}/phases/{phase}/participants";
        assertThat(post(leader, Map.of("otherSourceWords", "Fase 0"), address, project, phase))
                .hasStatusOk()
                .bodyText()
                .contains("Vælg en rolle, eller skriv", "hvad kilden siger det første sted");
        var typed = Map.of(
                "participantRole", role.toString(), "sourceWords", "I fase 1, 2 og 3", "otherSourceWords", "I fase 0");
        assertThat(post(leader, typed, address, project, phase)).hasStatus3xxRedirection();
        assertThat(post(leader, typed, address, project, phase)).bodyText().contains("Rollen medvirker allerede");
        for (String page : List.of("/projects/{id}/phases", "/projects/{id}/organisation")) {
            assertThat(get(leader, page, project))
                    .bodyText()
                    .contains("Kilden siger to ting", "I fase 1, 2 og 3", "I fase 0");
        }
        assertThat(post(
                        leader,
                        Map.of(
                                "participantWords",
                                "Medarbejdere på kursus",
                                "quantityNumber",
                                "112",
                                "quantityBound",
                                "ABOUT",
                                "another",
                                "true"),
                        address,
                        project,
                        phase))
                .hasRedirectedUrl("/projects/" + project + "/phases/" + phase + "/participants/new");
        for (String page : List.of("/projects/{id}/phases", "/projects/{id}/phases/plan")) {
            assertThat(get(leader, page, project))
                    .bodyText()
                    .containsPattern("Medarbejdere på kursus(</span>)? \\(omkring 112\\)");
        }
        assertThat(papers.of(project, Naming.OPEN).toString()).contains("Medarbejdere på kursus (omkring 112)");
        jdbc.sql("delete from phase_participant where words = 'Medarbejdere på kursus' and project_id = ?")
                .param(project)
                .update();
        UUID participant = plan.participants(project)
                .getOrDefault(phase, List.of())
                .getFirst()
                .id();
        assertThat(post(leader, Map.of(), address + "/{p}/deletion", project, phase, participant))
                .hasStatus3xxRedirection();
        assertThat(plan.participants(project)).isEmpty();
    }
}
