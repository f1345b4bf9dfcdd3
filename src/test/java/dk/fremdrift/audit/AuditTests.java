package dk.fremdrift.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.StatementCount;
import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.security.PasswordChanged;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class AuditTests {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase.Owner owner;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private Somebody auditor;

    @BeforeEach
    void auditor() {
        auditor = new ProjectFixtures(jdbc).somebody();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set action = 'security.loggedOut'",
                "delete from audit_event",
                "truncate audit_event cascade"
            })
    void nobodyChangesTheTrailNotEvenTheOwnerOfTheTables(String change) {
        UUID subject = UUID.randomUUID();
        trail.record("project.described", "project", subject, null, Map.of());

        assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> owner.jdbc().sql(change).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("append-only");
        assertThat(events(subject)).isEqualTo(1);
    }

    @Test
    void anEventOfATransactionThatFailsHasNotHappened() {
        UUID subject = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            trail.record("project.described", "project", subject, null, Map.of());
            status.setRollbackOnly();
        });
        assertThat(events(subject)).isZero();
    }

    @Test
    void whatWasTypedAtAFailedLogInStandsApartAndCanBeErased() {
        String typed = "ukendt-" + UUID.randomUUID();
        mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", typed)
                .param("password", "forkert")
                .exchange();
        UUID event = jdbc.sql("select event_id from audit_personal where content ->> 'typedName' = :typed")
                .param("typed", typed)
                .query(UUID.class)
                .single();
        String proof = """
                select e.personal_hash = encode(sha256(convert_to(p.salt || '{"typedName":"' || :typed || '"}', 'UTF8')), 'hex')
                       and e.detail::text not like '%' || :typed || '%'
                from audit_event e join audit_personal p on p.event_id = e.id where e.id = :id
                """;
        assertThat(jdbc.sql(proof)
                        .param("typed", typed)
                        .param("id", event)
                        .query(Boolean.class)
                        .single())
                .isTrue();

        assertThat(jdbc.sql("delete from audit_personal where event_id = :id")
                        .param("id", event)
                        .update())
                .isEqualTo(1);
    }

    @Test
    void auditorAndAdministratorReadTheTrailAndNobodyElse() {
        assertThat(page("/audit", "AUDITOR")).hasStatusOk();
        auditor();
        assertThat(page("/audit", "ADMINISTRATOR")).hasStatusOk();
        auditor();
        assertThat(page("/audit", "HR")).hasStatus(HttpStatus.FORBIDDEN);
        auditor();
        assertThat(page("/audit")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theTrailIsNarrowedByProjectPersonActionAndPeriod() {
        UUID project = new ProjectFixtures(jdbc).project("Et projekt");
        trail.record("accounts.exported", "project", project, project, Map.of("format", "æøå-" + project));
        trail.record("project.described", "project", project, project, Map.of());

        assertThat(page("/audit?project=" + project, "AUDITOR"))
                .bodyText()
                .contains("2 hændelser", "Hentede regnskabet", "æøå-" + project);
        assertThat(page("/audit?project=" + project + "&action=accounts.exported"))
                .bodyText()
                .contains("1 hændelse");
        assertThat(page("/audit?project=" + project + "&to=2020-01-01"))
                .bodyText()
                .contains("Ingen hændelser");
        assertThat(page("/audit?project=" + project + "&from=01.01.2020"))
                .bodyText()
                .contains("2 hændelser");
        assertThat(page("/audit?project=" + project + "&person=" + auditor.username()))
                .bodyText()
                .contains("Ingen hændelser");
        assertThat(page("/audit?project=" + project + "&size=1")).bodyText().contains("Side 1 af 2");
        assertThat(page("/audit?from=i+g%C3%A5r&project=abc&page=x")).hasStatusOk();
    }

    @Test
    void whatSomebodyHasTypedStaysAsItIsWhateverItLooksLike() {
        UUID project = new ProjectFixtures(jdbc).project("Et projekt");
        for (String number : List.of("2014-21-03", "2014-12-03", "1500.00")) {
            trail.record("project.registered", "project", project, project, Map.of("number", number));
        }
        trail.record("accounts.booked", "ledgerEntry", project, project, Map.of("charged", "1500.00"));
        assertThat(page("/audit?project=" + project, "AUDITOR"))
                .hasStatusOk()
                .bodyText()
                .contains("2014-21-03", "2014-12-03", "1500.00", "1.500,00");
    }

    @Test
    void theFilterOnAPersonFindsWhatWasDoneToTheirSeatsAndRoles() {
        var make = new ProjectFixtures(jdbc);
        UUID project = make.project("Et projekt");
        UUID person = make.somebody().personId();
        jdbc.sql("update person set name = ? where id = ?")
                .params("Åse " + person, person)
                .update();
        trail.record(
                "project.seatFilled", "seat", project, project, Map.of("person", person.toString(), "seat", "Formand"));
        trail.record("project.phaseOpened", "phase", project, project, Map.of("phase", "0 Opstart"));

        assertThat(page("/audit?project=" + project + "&person=aase%20" + person, "AUDITOR"))
                .bodyText()
                .contains("1 hændelse", "Plads: Formand", "Person: Åse " + person);
        assertThat(page("/audit?project=" + project)).bodyText().contains("2 hændelser", "Fase: 0 Opstart");
    }

    private record Unit(String unitName) {}

    @Test
    void theTrailNamesWhatAnEventIsAboutWhileItIsThereAndAfterwards() {
        var make = new ProjectFixtures(jdbc);
        UUID project = make.project("Et projekt");
        UUID phase = make.phase(project, 1, "OPEN");
        trail.record("project.phaseOpened", "phase", phase, project, Map.of());
        trail.changed(
                "organisation.unitDeleted",
                "unit",
                UUID.randomUUID(),
                project,
                Map.of(),
                new Unit("Enhed " + project),
                null);
        assertThat(page("/audit?project=" + project, "AUDITOR"))
                .bodyText()
                .contains("Fase 1: Fase med nummer 1", "Enhed: Enhed " + project);
        assertThat(page("/audit/export?format=csv&project=" + project))
                .bodyText()
                .contains(";Fase 1: Fase med nummer 1;", "Enhed: Enhed " + project);
    }

    private record Phase(@Nullable Integer phaseNumber, String phaseTitle) {}

    @Test
    void aPhaseThatIsGoneKeepsTheNumberItHadAndNoOlderOne() {
        UUID project = new ProjectFixtures(jdbc).project("Et projekt");
        deleted(project, new Phase(2, "Da to"), new Phase(3, "Siden tre"));
        deleted(project, new Phase(4, "Da fire"), new Phase(null, "Siden uden"));
        deleted(project, new Phase(null, "Da uden"), new Phase(5, "Siden fem"));
        assertThat(page("/audit/export?format=csv&project=" + project, "AUDITOR"))
                .bodyText()
                .contains(";Fase 3: Siden tre;", ";Fase: Siden uden;", ";Fase 5: Siden fem;")
                .doesNotContain("Fase 2", "Fase 4");
    }

    private void deleted(UUID project, Phase before, Phase after) {
        UUID phase = UUID.randomUUID();
        trail.changed("project.phaseCreated", "phase", phase, project, Map.of(), null, before);
        trail.changed("project.phaseRevised", "phase", phase, project, Map.of(), before, after);
        trail.changed("project.phaseDeleted", "phase", phase, project, Map.of(), after, null);
    }

    private record Facts(String number) {}

    @Test
    void aProjectThatIsGoneIsKnownByItsLastNumber() {
        UUID project = UUID.randomUUID();
        trail.changed("project.deleted", "project", project, project, Map.of(), new Facts("2014-" + project), null);
        assertThat(page("/audit?project=" + project, "AUDITOR"))
                .bodyText()
                .contains("2014-" + project)
                .doesNotContain("href=\"/projects/" + project);
    }

    @Test
    void theReasonOfANewStatusIsReadFromWhereItWasGiven() {
        var make = new ProjectFixtures(jdbc);
        UUID project = make.project("Et projekt");
        UUID change = UUID.randomUUID();
        jdbc.sql("""
                        insert into project_status_change
                            (id, project_id, from_status, to_status, reason, changed_by, changed_at)
                        values (?, ?, 'RUNNING', 'PAUSED', 'Vi venter på fonden', ?, now())
                        """).params(change, project, auditor.personId()).update();
        trail.record("project.statusChanged", "project", project, project, Map.of("change", change.toString()));
        assertThat(page("/audit?project=" + project, "AUDITOR"))
                .bodyText()
                .contains("Begrundelse: Vi venter på fonden")
                .doesNotContain(change.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "version 2"})
    void aVersionIsCalledSoOnceHoweverItWasKept(String kept) {
        UUID project = new ProjectFixtures(jdbc).project("Et projekt");
        trail.record("decision.submitted", "submission", project, project, Map.of("kind", "PLAN", "version", kept));
        for (String address : List.of("/audit?project=", "/audit/export?format=csv&project=")) {
            assertThat(page(address + project, "AUDITOR")).bodyText().contains("Version: 2");
        }
    }

    @Test
    void whoChoosesAPasswordByALinkIsTheOneWhoDidIt() {
        events.publishEvent(new PasswordChanged(auditor.accountId(), true));
        assertThat(page("/audit?action=security.passwordChanged&person=" + auditor.username(), "AUDITOR"))
                .bodyText()
                .contains("1 hændelse", "med et link")
                .doesNotContain("Systemet");
    }

    @Test
    void thePageCostsTheSameStatementsWhateverTheData() {
        assertThat(StatementCount.of(() -> page("/audit", "AUDITOR"))).hasSizeLessThanOrEqualTo(4);
    }

    private MvcTestResult page(String address, String... roles) {
        return mvc.get()
                .uri(java.net.URI.create(address))
                .with(auditor.signedIn(roles))
                .exchange();
    }

    private long events(UUID subject) {
        return jdbc.sql("select count(*) from audit_event where subject_id = :id")
                .param("id", subject.toString())
                .query(Long.class)
                .single();
    }

    private MvcTestResult askedToErase(String typed) {
        MvcTestResult asked = mvc.post()
                .uri("/audit/erasure/search")
                .param("erasedWords", typed)
                .with(auditor.signedIn("HR"))
                .with(csrf())
                .exchange();
        return mvc.get()
                .uri("/audit/erasure")
                .cookie(asked.getResponse().getCookies())
                .with(auditor.signedIn("HR"))
                .exchange();
    }

    @Test
    void ofManyWhoAreCalledSoOnlySomeAreShownAndNoFalseNumberIsSaid() {
        String name = "Kim" + UUID.randomUUID().toString().substring(0, 8);
        String people = """
                insert into person (id, version, name)
                select gen_random_uuid(), 0, :name || ' ' || n from generate_series(1, :many) n
                """;
        jdbc.sql(people).param("name", name).param("many", 20).update();
        assertThat(askedToErase(name)).bodyText().contains("20 registrerede personer hedder stadig");
        jdbc.sql(people).param("name", "Hr. " + name).param("many", 3).update();
        assertThat(askedToErase(name))
                .bodyText()
                .contains("Mere end 20 registrerede personer hedder stadig")
                .satisfies(page -> assertThat(page.split("href=\"/people/")).hasSize(Erasure.MOST_PEOPLE + 1));
    }

    @Test
    void whoAsksToEraseNothingIsToldAtTheField() {
        assertThat(askedToErase(" "))
                .bodyText()
                .contains("aria-invalid=\"true\"", "data-focus", "erasedWords-error", "Skriv, hvad der skal slettes");
        assertThat(askedToErase("Bo"))
                .bodyText()
                .contains("aria-invalid=\"true\"", "erasedWords-error", "Skriv mellem 3 og 200 tegn");
        assertThat(mvc.get().uri("/audit/erasure").with(auditor.signedIn("HR")))
                .bodyText()
                .doesNotContain("aria-invalid");
    }
}
