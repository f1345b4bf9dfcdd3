package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.decision.Choice;
import dk.fremdrift.decision.VotingService;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** When phases are planned and when they run, what moves them, and what they wait for. */
class PhasePeriodTests extends PagesTests {

    private static final String PHASES = "/projects/{id}/phases";
    private static final String POSTPONEMENT = PHASES + "/{phase}/postponement";

    @Autowired
    PhasePlan plan;

    @Autowired
    Phases phases;

    @Autowired
    PlanVersions versions;

    @Autowired
    VotingService voting;

    @Autowired
    TestDatabase.Superuser superuser;

    UUID project;
    UUID phase;
    Somebody leader;
    Somebody member;

    @BeforeEach
    void aProjectWithALeaderAndAPhase() {
        project = make.project("Et projekt");
        leader = make.somebody();
        member = make.somebody();
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
        assertThat(actual().from()).isEqualTo(LocalDate.now(Danish.ZONE));
        assertThat(actual().to()).isNull();
        post(leader, Map.of(), PHASES + "/{phase}/closing", project, phase);
        assertThat(actual().to()).isEqualTo(LocalDate.now(Danish.ZONE));
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
    void openingClosingAndReopeningStandInTheHistoryOfThePhase() {
        post(leader, Map.of(), PHASES + "/{phase}/opening", project, phase);
        post(leader, Map.of(), PHASES + "/{phase}/closing", project, phase);
        Somebody submitter = make.somebody();
        UUID budget = make.decided(project, submitter, "BUDGET", "{}", "APPROVED");
        phases.reopen(project, List.of(phase), budget);
        assertThat(stored().status()).isEqualTo(PhaseStatus.OPEN);
        assertThat(actual().to()).isNull();
        LocalDate today = LocalDate.now(Danish.ZONE);
        assertThat(plan.history(project).get(phase))
                .extracting(
                        change -> change.kind(),
                        change -> to(change.before()),
                        change -> to(change.after()),
                        change -> change.by())
                .containsExactly(
                        tuple(PeriodChange.Kind.ACTUAL, today, null, submitter.name()),
                        tuple(PeriodChange.Kind.ACTUAL, null, today, leader.name()),
                        tuple(PeriodChange.Kind.ACTUAL, null, null, leader.name()));
    }

    private static @Nullable LocalDate to(@Nullable Period period) {
        return period == null ? null : period.to();
    }

    private MvcTestResult correct(String from, String to) {
        var typed = Map.of("periodFrom", from, "periodTo", to, "version", "" + stored().version());
        return post(leader, typed, PHASES + "/{phase}/actual", project, phase);
    }

    @Test
    void whatIsOpenHasNoLastDayAndNothingRanInTheFuture() {
        post(leader, Map.of(), PHASES + "/{phase}/opening", project, phase);
        assertThat(correct("2015-01-05", "2015-02-05")).hasStatusOk().bodyText().contains("Fasen er åben endnu");
        String tomorrow = LocalDate.now(Danish.ZONE).plusDays(1).toString();
        assertThat(correct(tomorrow, "")).hasStatusOk().bodyText().contains("Dagen er ikke kommet endnu");
        post(leader, Map.of(), PHASES + "/{phase}/closing", project, phase);
        assertThat(correct("2015-01-05", tomorrow)).hasStatusOk().bodyText().contains("Dagen er ikke kommet endnu");
        assertThat(correct("2015-01-05", "2015-02-05")).hasStatus3xxRedirection();
        assertBroken("phase_actual_ends_when_closed", "update phase set status = 'OPEN' where id = :id");
    }

    @Test
    void whatIsClosedBeforeItsFirstDayHasNoLastDayThatIsKnown() {
        post(leader, Map.of(), PHASES + "/{phase}/opening", project, phase);
        jdbc.sql("update phase set actual_from = current_date + 30 where id = :id")
                .param("id", phase)
                .update();
        post(leader, Map.of(), PHASES + "/{phase}/closing", project, phase);
        assertThat(stored().status()).isEqualTo(PhaseStatus.CLOSED);
        assertThat(actual().to()).isNull();
    }

    @Test
    void aClosedPhaseIsNotPostponedNorGivenAnotherPlan() {
        planned("Vinteren 2015");
        jdbc.sql("update phase set status = 'CLOSED' where id = :id")
                .param("id", phase)
                .update();
        assertThat(get(leader, POSTPONEMENT, project, phase))
                .bodyText()
                .contains("Fasen er lukket, så dens planlagte periode bliver stående")
                .doesNotContain("name=\"newWords\"");
        assertPeriodStands("Fasen er lukket, så dens planlagte periode bliver stående");
        assertBroken("phase_over_keeps_plan", "update phase set period_words = 'Maj' where id = :id");
        assertThat(String.valueOf(stored().period())).isEqualTo("Vinteren 2015");
    }

    // Neither by moving the phase nor by editing it, and what was typed is not lost
    private void assertPeriodStands(String why) {
        var moved = Map.of("moveKind", "POSTPONED", "newWords", "Maj", "moveReason", "Fordi", "version", "0");
        assertThat(post(leader, moved, POSTPONEMENT, project, phase))
                .hasStatusOk()
                .bodyText()
                .contains(why, "Fordi");
        var edited = Map.of("phaseTitle", "Ny titel", "periodWords", "Maj", "version", "0");
        assertThat(post(leader, edited, PHASES + "/{phase}/edit", project, phase))
                .hasStatusOk()
                .bodyText()
                .contains(why, "Ny titel");
    }

    private void assertBroken(String rule, String change) {
        assertThatThrownBy(() -> superuser.jdbc().sql(change).param("id", phase).update())
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refused -> assertThat(BrokenRule.of(refused)).isEqualTo(rule));
    }

    @Test
    void aGateOfAPlanThatTheSteeringGroupHasFallsAwayOnlyWithAPlanWithoutIt() {
        make.seat(project, member, true);
        save(Map.of("gates", "COMPETENCE_PROFILE"));
        UUID with = submitPlan();
        assertThat(get(leader, PHASES + "/plan/versions/{v}", project, with))
                .bodyText()
                .contains("Skal være godkendt, før fasen åbnes", "Kompetenceprofil");
        assertThat(get(leader, PHASES + "/{phase}/edit", project, phase))
                .bodyText()
                .contains("(står i den plan, styregruppen har)", "indtil styregruppen godkender en plan uden det");
        save(Map.of());
        assertThat(stored().gates()).containsExactly(new GateState(Gate.COMPETENCE_PROFILE, false, true, true));
        assertBroken("phase_gate_is_held", "delete from phase_gate where phase_id = :id");
        assertThat(get(leader, PHASES, project)).bodyText().contains("Falder væk, når styregruppen godkender");
        approve(with);
        assertThat(stored().isWaiting()).isTrue();

        assertThat(get(leader, PHASES + "/plan/submission", project))
                .bodyText()
                .contains("Skal ikke længere være godkendt, når planen er godkendt");
        UUID without = submitPlan();
        assertThat(get(member, PHASES + "/plan/versions/{v}", project, without))
                .bodyText()
                .contains("Skal ikke længere være godkendt, når planen er godkendt", "Kompetenceprofil");
        assertBroken("phase_gate_is_held", "delete from phase_gate where phase_id = :id");
        approve(without);
        assertThat(stored().gates()).isEmpty();
        assertThat(get(leader, "/projects/{id}/history", project))
                .bodyText()
                .contains("Fjernede krav, som styregruppen har godkendt en plan uden");
        post(leader, Map.of(), PHASES + "/{phase}/opening", project, phase);
        assertThat(stored().status()).isEqualTo(PhaseStatus.OPEN);
    }

    @Test
    void whatBelongsToNoPhaseIsSaidToBePutForwardToo() {
        String page = PHASES + "/plan/submission";
        assertThat(get(leader, page, project)).bodyText().doesNotContain("Hele projektet");
        post(
                leader,
                Map.of(
                        "activityKind",
                        "MILESTONE",
                        "activityTitle",
                        "Evalueret",
                        "certainty",
                        "PLANNED",
                        "activityStatus",
                        "NOT_BEGUN"),
                PHASES + "/activities",
                project);
        assertThat(get(leader, page, project))
                .bodyText()
                .containsSubsequence("Hele projektet", "1 aktivitet eller milepæl");
    }

    @Test
    void whatIsAlteredInAnApprovedPlanIsSaidBesideIt() {
        make.seat(project, member, true);
        make.activity(project, phase, "Bliver som den er");
        UUID moved = make.activity(project, phase, "Får en anden tid");
        UUID gone = make.activity(project, phase, "Udgår");
        String page = PHASES + "/plan";
        approve(submitPlan());
        assertThat(get(leader, page, project)).bodyText().doesNotContain("Planen er rettet");

        jdbc.sql("update activity set period_words = 'Vinteren 2020' where id = :id")
                .param("id", moved)
                .update();
        jdbc.sql("update activity set status = 'DROPPED' where id = :id")
                .param("id", gone)
                .update();
        make.activity(project, phase, "Er kommet til");
        assertThat(get(leader, page, project))
                .bodyText()
                .contains("Planen er rettet, siden styregruppen godkendte den")
                .containsPattern("Nyt: *<span>Er kommet til</span>")
                .containsPattern("Rettet: *<span>Får en anden tid</span>")
                .containsPattern("Ikke med mere: *<span>Udgår</span>");
        approve(submitPlan());
        assertThat(get(leader, page, project)).bodyText().doesNotContain("Planen er rettet");
    }

    @Test
    void whoDecidesOnAPlanIsToldWhatItSaysOtherwiseThanTheOneApprovedLast() {
        make.seat(project, member, true);
        make.activity(project, phase, "Bliver som den er");
        UUID moved = make.activity(project, phase, "Får en anden tid");
        UUID gone = make.activity(project, phase, "Udgår");
        UUID gated = make.phase(project, 3, "PLANNED");
        String submission = PHASES + "/plan/submission";
        String since = "Siden den plan, der er godkendt sidst:";
        assertThat(get(leader, submission, project)).bodyText().doesNotContain(since);
        UUID first = submitPlan();
        approve(first);
        assertThat(get(leader, submission, project)).bodyText().doesNotContain(since);

        jdbc.sql("update activity set period_words = 'Vinteren 2020', responsible = 'Benny' where id = :id")
                .param("id", moved)
                .update();
        jdbc.sql("update activity set status = 'DROPPED' where id = :id")
                .param("id", gone)
                .update();
        make.activity(project, phase, "Er kommet {til}");
        jdbc.sql("update phase set title = 'Hedder noget andet' where id = :id")
                .param("id", phase)
                .update();
        jdbc.sql("insert into phase_gate (phase_id, kind) values (:id, 'BUDGET')")
                .param("id", gated)
                .update();
        String altered = "Fase 2: Fase med nummer 2 → Fase 2: Hedder noget andet; Får en anden tid; "
                + PhaseInfo.label(3, plan.find(project, gated).title(), Danish.LOCALE);
        assertTold(get(leader, submission, project), altered);
        UUID second = submitPlan();
        UUID matter = versions.find(project, second).submissionId();
        jdbc.sql("update activity set title = 'Ændret bagefter' where project_id = :id")
                .param("id", project)
                .update();
        assertTold(get(member, "/projects/{id}/decisions/{s}", project, matter), altered);
        assertTold(get(member, PHASES + "/plan/versions/{v}", project, second), altered);
        assertThat(getInEnglish(member, PHASES + "/plan/versions/{v}", project, second))
                .bodyText()
                .contains("Since the plan approved last:")
                .containsPattern("New: *<span lang=\"da\">Er kommet \\{til}</span>");
        assertThat(get(member, PHASES + "/plan/versions/{v}", project, first))
                .bodyText()
                .doesNotContain(since);
    }

    private static void assertTold(MvcTestResult page, String altered) {
        assertThat(page)
                .bodyText()
                .contains("Siden den plan, der er godkendt sidst:")
                .containsPattern("Nyt: *<span>Er kommet \\{til}</span>")
                .containsPattern("Rettet: *<span>" + altered + "</span>")
                .containsPattern("Ikke med mere: *<span>Udgår</span>");
    }

    @Test
    void thatTheProjectHasAnotherPeriodThanThePlanWasApprovedWithIsSaidBesideIt() {
        make.seat(project, member, true);
        String page = PHASES + "/plan";
        String edit = "/projects/{id}/description/edit";
        assertThat(get(leader, edit, project)).bodyText().doesNotContain("Perioden står i den plan");
        UUID first = submitPlan();
        assertThat(get(leader, edit, project)).bodyText().contains("Perioden står i den plan");
        approve(first);
        assertThat(get(leader, page, project)).bodyText().doesNotContain("Planen er rettet");

        wholePeriod("Afsluttes 2019");
        assertThat(get(leader, page, project))
                .bodyText()
                .contains("Planen er rettet, siden styregruppen godkendte den")
                .containsPattern("Projektets periode: *ikke angivet → *Afsluttes 2019");
        UUID second = submitPlan();
        assertThat(get(member, page + "/versions/{version}", project, second))
                .bodyText()
                .contains(
                        "har den eller projektet fået en ny periode siden den plan, der er godkendt sidst, er det mærket")
                .containsPattern(
                        "Projektets periode:</strong> *Afsluttes 2019 *<span class=\"tag warn\">Ny periode<.*I den godkendte plan: *ikke angivet");
        approve(second);
        assertThat(get(leader, page, project)).bodyText().doesNotContain("Planen er rettet");

        wholePeriod("Afsluttes 2020");
        assertThat(get(member, page + "/versions/{version}", project, second))
                .bodyText()
                .containsPattern("Nu står der i projektet: *Afsluttes 2020");
        assertThat(get(leader, page, project))
                .bodyText()
                .containsPattern("Projektets periode: *Afsluttes 2019 → *Afsluttes 2020");
    }

    private void wholePeriod(String words) {
        jdbc.sql("update project set period_words = :words where id = :id")
                .param("words", words)
                .param("id", project)
                .update();
    }

    @Test
    void ofActivitiesWithOneTitleOnlyTheAlteredIsSaidToBe() {
        make.seat(project, member, true);
        UUID first = make.activity(project, phase, "Styregruppemøde");
        make.activity(project, phase, "Styregruppemøde");
        UUID last = make.activity(project, phase, "Styregruppemøde");
        String page = PHASES + "/plan";
        jdbc.sql("update activity set period_words = 'Foråret 2020' where id = :id")
                .param("id", first)
                .update();
        approve(submitPlan());
        assertThat(get(leader, page, project)).bodyText().doesNotContain("Planen er rettet");

        jdbc.sql("update activity set responsible = 'Sekretariatet' where id = :id")
                .param("id", last)
                .update();
        assertThat(get(leader, page, project))
                .bodyText()
                .containsPattern("Rettet: *<span>Styregruppemøde</span>")
                .doesNotContain("Ikke med mere:");
    }

    @Test
    void whatIsWantedAgainStaysWhenThePlanWithoutItIsApproved() {
        make.seat(project, member, true);
        save(Map.of("gates", "BUDGET"));
        approve(submitPlan());
        save(Map.of());
        UUID without = submitPlan();
        save(Map.of("gates", "BUDGET"));
        approve(without);
        assertThat(stored().gates()).containsExactly(new GateState(Gate.BUDGET, false, false, false));
    }

    private void save(Map<String, String> gates) {
        var form = new HashMap<>(Map.of("phaseTitle", "Titel", "version", "" + stored().version()));
        form.putAll(gates);
        assertThat(post(leader, form, PHASES + "/{phase}/edit", project, phase)).hasStatus3xxRedirection();
    }

    private UUID submitPlan() {
        String submission = PHASES + "/plan/submission";
        assertThat(post(leader, shown(leader, Map.of(), submission, project), submission, project))
                .hasStatus3xxRedirection();
        return versions.of(project).getFirst().id();
    }

    private void approve(UUID version) {
        voting.cast(versions.find(project, version).submissionId(), member.personId(), Choice.APPROVE, null);
    }

    @Test
    void aGateThatWasAddedAfterThePlanIsTakenOffAndTheHistoryShowsIt() {
        decided(
                "PLAN",
                "APPROVED",
                Map.of("phases", List.of(Map.of("id", phase.toString(), "gates", List.of("BUDGET")))));
        for (String gate : List.of("BUDGET", "PLAN")) {
            jdbc.sql("insert into phase_gate (phase_id, kind) values (:id, :kind)")
                    .param("id", phase)
                    .param("kind", gate)
                    .update();
        }
        assertThat(post(
                        leader,
                        Map.of("phaseTitle", "Titel", "gates", "BUDGET", "version", "0"),
                        PHASES + "/{phase}/edit",
                        project,
                        phase))
                .hasStatus3xxRedirection();
        assertThat(get(leader, "/projects/{id}/history", project)).bodyText().contains("Tids- og handleplan med fasen");
    }

    @Test
    void aPlanFromBeforeGatesWereFrozenHoldsThemAll() {
        jdbc.sql("insert into phase_gate (phase_id, kind) values (:id, 'BUDGET')")
                .param("id", phase)
                .update();
        decided("PLAN", "APPROVED", about(phase, false));
        assertBroken("phase_gate_is_held", "delete from phase_gate where phase_id = :id");
    }

    @Test
    void aPhaseIsPostponedWithAReasonThatStaysInItsHistory() {
        planned("Vinteren 2015");
        assertThat(get(leader, POSTPONEMENT, project, phase))
                .bodyText()
                .containsPattern("name=\"newWords\"[^>]*value=\"Vinteren 2015\"");
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
                                "moveMonths",
                                "3",
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
                .contains("Vinteren 2015", "Foråret 2015", "Interviewene venter", leader.name())
                .contains("<strong>Planlagt, udskudt 3 måneder</strong>");
        assertThat(get(leader, "/projects/{id}", project)).bodyText().contains("er flyttet til Foråret 2015");
        assertThat(get(leader, "/projects/{id}/history", project))
                .bodyText()
                .contains(leader.name() + " udskød en fase med 3 måneder");
    }

    @Test
    void theHistoryOfAPeriodIsNeverChangedAndGoesOnlyWithItsPhase() {
        post(
                leader,
                Map.of("moveKind", "POSTPONED", "newWords", "Til maj", "moveReason", "Fordi", "version", "0"),
                POSTPONEMENT,
                project,
                phase);
        for (String change : List.of(
                "update phase_period_change set reason = 'x' where phase_id = :id",
                "delete from phase_period_change where phase_id = :id")) {
            assertThatThrownBy(() ->
                            superuser.jdbc().sql(change).param("id", phase).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
        assertThat(post(leader, Map.of(), PHASES + "/{phase}/deletion", project, phase))
                .hasStatus3xxRedirection();
        assertThat(plan.history(project)).isEmpty();
    }

    @Test
    void aPlanThatIsApprovedHoldsThePeriods() {
        planned("Vinteren 2015");
        decided("PLAN", "APPROVED", about(phase, false));
        assertPeriodStands("har godkendt eller skal tage stilling til");
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
    void howAPhaseIsMovedIsSaidWhereItIsMoved() {
        String form = "/projects/{id}/changes/new?kind=TIME";
        String direct = "Flyt perioden ved fasen";
        String change = "Derfor flyttes en fase kun, når den godkender en ændring";
        assertThat(get(leader, PHASES, project)).bodyText().contains("Derfor flytter I dem selv", direct);
        assertThat(get(leader, form, project)).bodyText().contains("flytte en fase selv, uden en ændring", direct);
        assertThat(get(leader, POSTPONEMENT, project, phase)).bodyText().contains("Derfor flytter I den selv");
        decided("PLAN", "APPROVED", about(phase, false));
        for (String page : List.of(PHASES, form)) {
            assertThat(get(leader, page, project)).bodyText().contains(change).doesNotContain(direct);
        }
        make.phase(project, 3, "PLANNED");
        for (String page : List.of(PHASES, form)) {
            assertThat(get(leader, page, project)).bodyText().contains("En fase i den plan", "De andre faser");
        }
        Somebody consultant = make.somebody();
        make.role(project, consultant, "CONSULTANT");
        assertThat(get(consultant, PHASES, project)).bodyText().doesNotContain("De andre faser");
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

    @Test
    void aPhaseThatReachesBeyondItsProjectIsSaidWhereItIsRead() {
        jdbc.sql("update phase set period_from = date '2015-01-01', period_to = date '2015-05-31' where id = :id")
                .param("id", phase)
                .update();
        String page = "/projects/{id}";
        String form = page + "/phases/" + phase;
        assertThat(get(leader, page + "/phases", project)).bodyText().doesNotContain(", projektet ");

        jdbc.sql("update project set period_from = date '2015-02-01', period_to = date '2015-04-30' where id = :id")
                .param("id", project)
                .update();
        for (String where :
                new String[] {page, page + "/phases", page + "/phases/plan", form + "/edit", form + "/postponement"}) {
            assertThat(get(leader, where, project))
                    .bodyText()
                    .contains(
                            "begynder 01.01.2015, projektet 01.02.2015.", "slutter 31.05.2015, projektet 30.04.2015.");
        }
        assertThat(get(leader, form + "/postponement", project)).bodyText().contains("Projektets periode:");
    }

    @Test
    void aPeriodOfWhichOneDayIsKnownIsReadInTheReadersLanguage() {
        jdbc.sql(
                        "update phase set period_words = null, period_from = date '2015-02-01', period_to = null where id = :id")
                .param("id", phase)
                .update();
        String number = jdbc.sql("update project set period_to = date '2016-01-31' where id = :id returning number")
                .param("id", project)
                .query(String.class)
                .single();
        String page = "/projects/{id}";
        for (String where : new String[] {page, page + "/phases/plan", page + "/changes/new?kind=TIME"}) {
            assertThat(getInEnglish(leader, where, project))
                    .bodyText()
                    .contains("from 01.02.2015", "until 31.01.2016")
                    .doesNotContainPattern("\\b(fra|til) [0-9]");
        }
        assertThat(getInEnglish(leader, page + "/description", project))
                .bodyText()
                .contains("until 31.01.2016")
                .doesNotContainPattern("\\btil [0-9]");
        for (String where : new String[] {"/projects", "/projects/copies"}) {
            assertThat(getInEnglish(hr, where + "?search={n}", number))
                    .bodyText()
                    .contains("until 31.01.2016")
                    .doesNotContainPattern("\\btil [0-9]");
        }
        assertThat(get(leader, page, project)).bodyText().contains("fra 01.02.2015", "til 31.01.2016");
    }

    @Test
    void whereThereIsNoRoomForBothTheWordsOfAPeriodStandWithoutItsDays() {
        jdbc.sql("update project set period_words = 'Vinteren 2015', period_to = date '2016-01-31' where id = :id")
                .param("id", project)
                .update();
        assertThat(get(leader, "/projects/{id}/phases", project))
                .bodyText()
                .contains("<dd>Vinteren 2015</dd>")
                .doesNotContain("31.01.2016");
        assertThat(getInEnglish(leader, "/projects/{id}/description", project))
                .bodyText()
                .contains("<dd><span lang=\"da\">Vinteren 2015</span></dd>", "Vinteren 2015</span> · until 31.01.2016");
    }
}
