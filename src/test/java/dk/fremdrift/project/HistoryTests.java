package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class HistoryTests extends PagesTests {

    @Autowired
    AuditTrail audit;

    @Autowired
    TestDatabase.Owner owner;

    UUID project;
    Somebody leader;
    Somebody consultant;

    record Money(String words) {}

    @BeforeEach
    void aProjectWithALeaderAndAConsultant() throws Exception {
        project = make.project("Et projekt");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
        consultant = make.somebody();
        make.role(project, consultant, "CONSULTANT");
    }

    private String history(Somebody who, String query) throws Exception {
        return get(who, "/projects/{id}/history" + query, project)
                .getResponse()
                .getContentAsString()
                .replaceAll("\\s+", " ");
    }

    private void purpose(String text, long version) {
        post(
                leader,
                version < 0
                        ? Map.of("text", text, "sectionState", "BEGUN")
                        : Map.of("text", text, "sectionState", "BEGUN", "version", "" + version),
                "/projects/{id}/description/sections/purpose/edit",
                project);
    }

    @Test
    void aChangeIsToldInWordsWithWhatWasAndWhatIs() throws Exception {
        UUID phase = make.phase(project, 1, "PLANNED");
        post(
                leader,
                Map.of("phaseNumber", "1", "phaseTitle", "Kortlægning", "periodFrom", "2015-02-01", "version", "0"),
                "/projects/{id}/phases/{phase}/edit",
                project,
                phase);

        assertThat(history(consultant, ""))
                .contains(leader.name() + " rettede en fase: Fase 1: Kortlægning", "1 ændring")
                .containsPattern("Titel</dt> +<dd>.*<del>Fase med nummer 1</del>.*<ins>Kortlægning</ins>")
                .contains("Fra</dt>", "01.02.2015");
    }

    @Test
    void aPhaseIsCalledAsElsewhereInTheReadersLanguage() throws Exception {
        UUID phase = make.phase(project, 1, "PLANNED");
        var typed = Map.of(
                "activityKind",
                "ACTIVITY",
                "activityTitle",
                "Ideseminar",
                "certainty",
                "PLANNED",
                "activityStatus",
                "NOT_BEGUN",
                "phaseId",
                phase.toString());
        post(leader, typed, "/projects/{id}/phases/activities", project);
        post(leader, Map.of(), "/projects/{id}/phases/{phase}/opening", project, phase);
        assertThat(history(leader, ""))
                .contains("åbnede en fase: Fase 1: Fase med nummer 1")
                .containsPattern("Fase</dt> <dd><span>Fase 1: Fase med nummer 1</span></dd>");
        assertThat(mvc.get()
                        .uri("/projects/{id}/history", project)
                        .with(leader.signedIn())
                        .cookie(new Cookie("sprog", "en"))
                        .exchange())
                .bodyText()
                .contains("a phase: Phase 1: Fase med nummer 1");
    }

    @Test
    void ofAVoteOnlyWhatIsUnusualIsSaid() throws Exception {
        for (String unusual : List.of("false", "true")) {
            audit.record(
                    "decision.voted",
                    "submission",
                    project,
                    project,
                    Map.of("choice", "APPROVE", "changed", unusual, "deputy", unusual));
            if (unusual.equals("false")) {
                assertThat(history(leader, ""))
                        .contains("<span>godkend</span>")
                        .doesNotContain("Ændrede stemmen", "Som suppleant");
            }
        }
        assertThat(history(leader, "")).contains("Ændrede stemmen", "Som suppleant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "version 2"})
    void aVersionIsCalledSoOnceHoweverItWasKept(String kept) throws Exception {
        audit.record("decision.submitted", "submission", project, project, Map.of("kind", "PLAN", "version", kept));
        assertThat(history(leader, "")).containsPattern("Version</dt> <dd><span>2</span></dd>");
        assertThat(get(leader, "/projects/{id}/history/export?format=csv", project))
                .bodyText()
                .contains("Version")
                .doesNotContain("version 2");
    }

    @Test
    void aRewrittenTextIsShownWordByWord() throws Exception {
        purpose("Formålet er, at fem kommuner lærer af hinanden i projektet.", -1);
        purpose("Formålet er, at seks kommuner lærer af hinanden i projektet.", 0);
        assertThat(history(leader, ""))
                .containsPattern("<del>[^/]*</span>fem<")
                .containsPattern("<ins>[^/]*</span>seks<")
                .contains("kommuner lærer af hinanden i projektet.", "2 ændringer");
    }

    @Test
    void savingWithoutAChangeIsNoChange() throws Exception {
        purpose("Det samme", -1);
        purpose("Det samme ", 0);
        assertThat(history(leader, "")).contains("1 ændring");
    }

    @Test
    void whatIsGoneIsStillToldByItsWords() throws Exception {
        UUID item = make.criterion(project, "Ti deltager");
        post(
                leader,
                Map.of(),
                "/projects/{id}/description/sections/success-criteria/items/{item}/deletion",
                project,
                item);
        assertThat(history(leader, "")).contains("slettede et punkt i beskrivelsen", "Succeskriterier, Ti deltager");
    }

    @Test
    void whatWasPlannedInAPhaseThatIsGoneIsToldByWhatThePhaseWasCalledLast() throws Exception {
        UUID phase = make.phase(project, 2, "PLANNED");
        UUID kept = make.phase(project, 3, "PLANNED");
        String activity = "/projects/{id}/phases/activities/{activity}/edit";
        plan(Map.of("phaseId", phase.toString(), "version", ""), "/projects/{id}/phases/activities");
        UUID planned = jdbc.sql("select id from activity where project_id = ?")
                .param(project)
                .query(UUID.class)
                .single();
        plan(Map.of("phaseId", kept.toString(), "version", "0"), activity, planned);
        assertThat(post(leader, Map.of("version", "0"), "/projects/{id}/phases/{phase}/deletion", project, phase))
                .hasStatus3xxRedirection();

        assertThat(history(leader, ""))
                .contains(
                        "slettede en fase: Fase 2: Fase med nummer 2",
                        "planlagde en aktivitet eller milepæl: Interview")
                .containsPattern("Fase</dt> +<dd><span>Fase 2: Fase med nummer 2</span></dd>")
                .containsPattern(
                        "Fase</dt> +<dd>.*<del>Fase 2: Fase med nummer 2</del>.*<ins>Fase 3: Fase med nummer 3</ins>");

        erase(phase, "phaseTitle", "phaseNumber");
        assertThat(history(leader, "")).contains("slettede en fase</p>", "<span>noget, der er slettet</span>");
    }

    private void plan(Map<String, String> typed, String path, Object... ids) {
        var form = new HashMap<>(typed);
        form.putAll(Map.of(
                "activityKind",
                "ACTIVITY",
                "activityTitle",
                "Interview",
                "certainty",
                "PLANNED",
                "activityStatus",
                "NOT_BEGUN"));
        assertThat(post(
                        leader,
                        form,
                        path,
                        Stream.concat(Stream.of(project), Stream.of(ids)).toArray()))
                .hasStatus3xxRedirection();
    }

    private void erase(UUID subject, String... fields) {
        jdbc.sql("""
                        update audit_change set salt = null, old_value = null, new_value = null, erased_at = now(),
                            erased_by = :account, reason = 'Bad om det'
                        where event_id in (select id from audit_event where subject_id = :subject) and field in (:fields)
                        """)
                .param("account", leader.accountId())
                .param("subject", subject.toString())
                .param("fields", List.of(fields))
                .update();
    }

    @Test
    void aDraftThatIsPutBelowAnotherSaysFromWhereToWhere() throws Exception {
        jdbc.sql("update project set status = 'DRAFT' where id = ?")
                .param(project)
                .update();
        for (String number : List.of("fra", "til")) {
            UUID above = make.project("Et projekt over det");
            jdbc.sql("update project set number = ? where id = ?")
                    .params(number + project.toString().substring(0, 8), above)
                    .update();
            String version = jdbc.sql("select version from project where id = ?")
                    .param(project)
                    .query((row, index) -> row.getString(1))
                    .single();
            assertThat(post(
                            hr,
                            Map.of("parentNumber", number + project.toString().substring(0, 8), "version", version),
                            "/projects/{id}/parent",
                            project))
                    .hasStatus3xxRedirection();
        }
        assertThat(history(leader, ""))
                .containsPattern("Del af projektet med nummer</dt>.*<del>fra[^<]+</del>.*<ins>til");
    }

    @Test
    void whoTakesPartInAPhaseAndWhatAChangeAsksForIsToldFromWhatToWhat() throws Exception {
        UUID phase = make.phase(project, 1, "PLANNED");
        UUID participant = make.participant(project, phase, "Konsulenter");
        String path = "/projects/{id}/phases/{phase}/participants/{participant}/";
        post(
                leader,
                Map.of("participantWords", "Konsulenter", "quantityWords", "Ti i alt", "version", "0"),
                path + "edit",
                project,
                phase,
                participant);
        post(leader, Map.of(), path + "deletion", project, phase, participant);
        UUID change = make.change(project, "En pause");
        post(
                leader,
                Map.of("changeKind", "PAUSE", "changeReason", "Vi venter", "version", "0"),
                "/projects/{id}/changes/{change}/edit",
                project,
                change);
        post(leader, Map.of(), "/projects/{id}/changes/{change}/deletion", project, change);
        assertThat(history(leader, ""))
                .containsPattern("Antal i ord</dt> +<dd><span>Ti i alt</span>")
                .containsPattern("Med ord</dt> +<dd><span class=\"visually-hidden\">Før:</span> <del>.*Konsulenter")
                .containsPattern("Begrundelse</dt> +<dd>.*<del>En pause</del>.*<ins>Vi venter</ins>")
                .containsPattern("slettede .*Begrundelse</dt> +<dd><span class=\"visually-hidden\">Før:</span> <del>");
    }

    @Test
    void aPersonIsToldByTheNameSheHasNow() throws Exception {
        Somebody other = make.somebody();
        post(
                leader,
                Map.of("kind", "CONSULTANT", "personName", other.name() + " (" + other.username() + "@example.dk)"),
                "/projects/{id}/organisation/roles",
                project);
        jdbc.sql("update person set name = 'Nyt Navn' where name = :name")
                .param("name", other.name())
                .update();
        assertThat(history(consultant, "")).contains("gav en rolle i projektet: Nyt Navn", "Konsulent");
    }

    @Test
    void whatHasANumberIsToldByIt() throws Exception {
        Map.of("accounts.booked", "ledgerEntry", "budget.submitted", "budgetVersion", "project.changeDrafted", "change")
                .forEach((action, kind) -> audit.record(action, kind, project, project, Map.of("number", "7")));
        assertThat(history(leader, ""))
                .contains("Bogførte en postering: nr. 7")
                .contains("Sendte et budget til godkendelse: version 7")
                .contains("Skrev en ændring: Ændring 7");
    }

    @Test
    void onlyWhoeverMayReadTheThingReadsHowItWasChanged() throws Exception {
        for (String action : List.of("budget.lineAdded", "budget.settled", "decision.submitted", "accounts.booked")) {
            audit.changed(action, "budget", project, project, Map.of(), null, new Money("Hemmeligt om " + action));
        }
        assertThat(history(leader, "")).contains("4 ændringer", "Hemmeligt om budget.lineAdded");
        assertThat(history(consultant, "")).contains("Ingen ændringer").doesNotContain("Hemmeligt");
        assertThat(history(consultant, "?topic=ACCOUNTS")).doesNotContain("Hemmeligt");

        Somebody holder = make.somebody();
        make.seat(project, holder, true);
        assertThat(history(holder, "")).contains("3 ændringer").doesNotContain("budget.lineAdded");
    }

    @Test
    void theHistoryIsFilteredByTopicPersonAndPeriod() throws Exception {
        purpose("Et formål", -1);
        assertThat(history(leader, "?topic=DESCRIPTION")).contains("1 ændring");
        assertThat(history(leader, "?topic=PLAN")).contains("Ingen ændringer");
        assertThat(history(leader, "?person=" + leader.name().split("-")[0])).contains("1 ændring");
        assertThat(history(leader, "?person=ingen+hedder+det")).contains("Ingen ændringer");
        assertThat(history(leader, "?to=2014-01-01")).contains("Ingen ændringer");
        assertThat(history(leader, "?from=2014-01-01")).contains("1 ændring");
        assertThat(history(leader, "?from=aldrig")).contains("Skriv en dato");
    }

    @Test
    void theTimeOfAChangeIsToldInTheReadersLanguage() throws Exception {
        purpose("Et formål", -1);
        assertThat(history(leader, "")).containsPattern(">[0-9.]{10} kl\\. [0-9]{2}\\.[0-9]{2}</time>");
        assertThat(getInEnglish(leader, "/projects/{id}/history", project))
                .bodyText()
                .containsPattern(">[0-9.]{10} at [0-9]{2}:[0-9]{2}</time>");
    }

    @Test
    void whatIsAboutSomebodyIsFoundByTheirName() throws Exception {
        purpose("Et formål", -1);
        Somebody about = make.somebody();
        Somebody other = make.somebody();
        for (Somebody somebody : List.of(about, other)) {
            audit.record(
                    "project.roleAssigned",
                    "projectRole",
                    project,
                    project,
                    Map.of("role", "LEADER", "person", somebody.personId().toString()));
        }
        assertThat(history(leader, "?about=" + about.name()))
                .contains("1 ændring")
                .contains(about.name())
                .doesNotContain(other.name());
        assertThat(history(leader, "?about=ingen+hedder+det")).contains("Ingen ændringer");
        assertThat(history(leader, "?about=" + about.name() + "&person=ingen+hedder+det"))
                .contains("Ingen ændringer");
    }

    @Test
    void aDecisionIsTheSteeringGroupsAndNotOfWhoeverCastTheLastVote() throws Exception {
        jdbc.sql("""
                        insert into audit_event (id, at, actor_account_id, action, subject_kind, subject_id, project_id, detail)
                        values (gen_random_uuid(), now(), :actor, 'decision.made', 'submission', :project, :project::uuid, '{"outcome": "APPROVED"}')
                        """)
                .param("actor", leader.accountId())
                .param("project", project.toString())
                .update();
        assertThat(history(leader, "")).contains("</time> · Styregruppen").doesNotContain("</time> · " + leader.name());
        audit.record("document.attached", "document", UUID.randomUUID(), project, Map.of("byChange", "1"));
        assertThat(history(leader, "?person=" + leader.name())).contains("Ingen ændringer");
        assertThat(history(leader, "?person=styregruppen")).contains("2 ændringer");
        assertThat(getInEnglish(leader, "/projects/{id}/history?person=steering", project))
                .bodyText()
                .contains("The steering group");
    }

    @Test
    void theFileHasEveryChangeOnceHoweverManyThereAre() throws Exception {
        for (int i = 1; i <= 201; i++) {
            audit.record("document.attached", "document", UUID.randomUUID(), project, Map.of());
        }
        audit.record("budget.lineAdded", "budgetLine", UUID.randomUUID(), project, Map.of());
        List<String> lines = get(consultant, "/projects/{id}/history/export?format=csv", project)
                .getResponse()
                .getContentAsString()
                .lines()
                .skip(1)
                .toList();
        assertThat(lines).hasSize(201).doesNotHaveDuplicates();
    }

    @Test
    void everyActionOfAProjectBelongsToOneTopic() throws Exception {
        ResourceBundle texts = ResourceBundle.getBundle("messages-audit", Locale.ROOT);
        List<String> elsewhere = List.of("security.", "organisation.", "audit.", "budget.costTypeSaved");
        assertThat(texts.keySet().stream()
                        .filter(key -> key.startsWith("audit.action."))
                        .map(key -> key.substring("audit.action.".length()))
                        .filter(action -> action.contains("."))
                        .filter(action -> !action.endsWith("xported"))
                        .filter(action -> elsewhere.stream().noneMatch(action::startsWith)))
                .allSatisfy(action -> assertThat(Arrays.stream(HistoryTopic.values())
                                .filter(topic -> action.matches(HistoryTopic.pattern(List.of(topic)))))
                        .as(action)
                        .hasSize(1));
    }

    @Test
    void aValueIsErasedOnceAndNeverRewritten() throws Exception {
        purpose("Om Anna Hansen", -1);
        String ofProject = " where event_id in (select id from audit_event where project_id = '" + project + "')";
        assertThatThrownBy(() -> jdbc.sql("update audit_change set new_value = 'Andet'" + ofProject)
                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
        assertThatThrownBy(() ->
                        owner.jdbc().sql("delete from audit_change" + ofProject).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("append-only");
        String erase = """
                update audit_change set salt = null, old_value = null, new_value = null, erased_at = now(),
                    erased_by = :account, reason = 'contribution.deleted'
                where event_id in (select id from audit_event where project_id = :project) and field = 'text'
                """;
        jdbc.sql(erase)
                .param("account", leader.accountId())
                .param("project", project)
                .update();
        assertThat(history(leader, ""))
                .contains("Slettet, fordi det var personligt, af " + leader.name()
                        + ". Begrundelse: Bidraget blev slettet")
                .doesNotContain("Anna Hansen");
        assertThatThrownBy(() -> jdbc.sql(erase)
                        .param("account", leader.accountId())
                        .param("project", project)
                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void aNameIsErasedOnRequestAndThatItWasDoneIsKnownWithoutIt() throws Exception {
        String name = "Anna " + UUID.randomUUID();
        purpose("Om " + name, -1);
        Somebody hr = new ProjectFixtures(jdbc).somebody();
        String page = "/audit/erasure";
        String chosen = jdbc.sql("""
                        select c.event_id || ' ' || c.field from audit_change c
                        where position(:name in c.new_value) > 0
                        """).param("name", name).query(String.class).single();
        MvcTestResult asked = mvc.post()
                .uri(page + "/search")
                .param("erasedWords", name.toUpperCase())
                .with(hr.signedIn("HR"))
                .with(csrf())
                .exchange();
        assertThat(asked).hasRedirectedUrl(page).flash().containsEntry("erasedWords", name.toUpperCase());
        assertThat(mvc.get().uri(page).cookie(asked.getResponse().getCookies()).with(hr.signedIn("HR")))
                .bodyText()
                .contains("Det står 1 sted", chosen, "Om <mark>" + name + "</mark>")
                .doesNotContain("checked=");
        assertThat(mvc.post()
                        .uri(page)
                        .param("erasedWords", "et andet navn")
                        .param("chosen", chosen)
                        .param("erasureReason", "Bad om det")
                        .with(hr.signedIn("HR"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(history(leader, "")).contains(name);
        assertThat(mvc.post()
                        .uri(page)
                        .param("erasedWords", name)
                        .param("chosen", chosen)
                        .with(hr.signedIn("HR"))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv en begrundelse");
        assertThat(mvc.post()
                        .uri(page)
                        .param("erasedWords", name)
                        .param("chosen", chosen)
                        .param("erasureReason", name.toUpperCase() + "s eget ønske")
                        .with(hr.signedIn("HR"))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Skriv den uden det, der skal slettes");
        assertThat(history(leader, "")).contains(name);
        assertThat(mvc.post()
                        .uri(page)
                        .param("erasedWords", name)
                        .param("chosen", chosen)
                        .param("erasureReason", "Bad om det")
                        .with(hr.signedIn("HR"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(history(leader, ""))
                .contains("Slettet, fordi det var personligt, af ", ". Begrundelse: Bad om det")
                .doesNotContain(name);
        assertThat(jdbc.sql("""
                                select e.detail::text || (p.content ->> 'reason')
                                from audit_event e join audit_personal p on p.event_id = e.id
                                where e.action = 'audit.valuesErased' and e.actor_account_id = ? and e.project_id = ?
                                """)
                        .params(hr.accountId(), project)
                        .query(String.class)
                        .list())
                .containsExactly("{\"values\": \"1\"}Bad om det");
        assertThat(mvc.get().uri("/audit").with(hr.signedIn("AUDITOR")))
                .bodyText()
                .contains("Slettede et navn", "Begrundelse: Bad om det");
    }

    @Test
    void theEventKeepsASaltedHashOfEachValue() throws Exception {
        purpose("Om Anna Hansen", -1);
        assertThat(jdbc.sql("""
                        select e.change_hashes ->> c.field =
                            encode(sha256(convert_to(c.salt || :content, 'UTF8')), 'hex')
                        from audit_event e join audit_change c on c.event_id = e.id
                        where e.project_id = :project and c.field = 'text'
                        """)
                        .param("content", "[\"text\",\"text\",null,\"Om Anna Hansen\"]")
                        .param("project", project)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void daysThatAreTurnedRoundAreSaid() throws Exception {
        purpose("Det er formålet", -1);
        assertThat(history(leader, "?from=31.12.2030&to=01.01.2014"))
                .contains("til-dagen ligger før fra-dagen. Byt om på dagene.")
                .doesNotContain("Ingen ændringer", "Der er ingen ændringer her");
        assertThat(history(leader, "?from=01.01.2014&to=02.01.2014"))
                .contains("Der er ingen ændringer her")
                .doesNotContain("Byt om");
    }
}
