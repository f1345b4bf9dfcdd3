package dk.fremdrift.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.Danish;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.util.LinkedMultiValueMap;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class PeoplePagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    TestDatabase.Superuser superuser;

    Somebody hr;
    String tag = UUID.randomUUID().toString().substring(0, 8);
    String city = "Aarhus Kommune " + tag;
    UUID aarhus;

    @BeforeEach
    void aMunicipalityWithTwoSchools() {
        hr = new ProjectFixtures(jdbc).somebody();
        aarhus = people.assureOrganisation(city);
        UUID top = unit(null, "Børn og Unge");
        unit(top, "Skovvangskolen");
        unit(top, "Risskov Skole");
    }

    private UUID unit(@Nullable UUID below, String name) {
        return jdbc.sql("""
                        insert into unit (id, version, organisation_id, parent_id, name)
                        values (gen_random_uuid(), 0, :organisation, :parent, :name) returning id
                        """)
                .param("organisation", aarhus)
                .param("parent", below)
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private UUID unitNamed(String name) {
        return jdbc.sql("select id from unit where organisation_id = ? and name = ?")
                .params(aarhus, name)
                .query(UUID.class)
                .single();
    }

    private MvcTestResult get(String address, Object... ids) {
        return mvc.get().uri(address, ids).with(hr.signedIn("HR")).exchange();
    }

    private String text(String address, Object... ids) {
        MvcTestResult page = get(address, ids);
        assertThat(page).hasStatusOk();
        return assertThat(page).bodyText().actual();
    }

    private MvcTestResult post(Map<String, String> typed, String address, Object... ids) {
        var parameters = new LinkedMultiValueMap<String, String>();
        typed.forEach(parameters::add);
        return mvc.post()
                .uri(address, ids)
                .with(hr.signedIn("HR"))
                .with(csrf())
                .params(parameters)
                .exchange();
    }

    private Map<String, String> lene(String... more) {
        var typed = new HashMap<>(Map.of(
                "fullName", "Lene Holm",
                "mailAddress", "lene." + tag + "@aarhus.example",
                "employer", city,
                "workUnit", "Skovvangskolen",
                "workTitle", "Pædagog",
                "employeeNumber", "1208",
                "beginsOn", "2020-08-01"));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return typed;
    }

    private UUID registered(Map<String, String> typed) {
        MvcTestResult answer = post(typed, "/people");
        assertThat(answer).hasStatus3xxRedirection();
        String address = String.valueOf(answer.getResponse().getRedirectedUrl());
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private UUID job(UUID person) {
        return jdbc.sql("select id from employment where person_id = ? and valid_to is null")
                .param(person)
                .query(UUID.class)
                .single();
    }

    private String version(UUID person) {
        return jdbc.sql("select version from person where id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    @Test
    void aNameIsFoundWithoutDanishLettersAndASlipOfTheFingerIsForgiven() {
        String name = "Citat \"Kalle\" Nørgård Æbelø " + tag;
        people.assurePerson(name, null, null, null);
        for (String typed : List.of("kalle norgaard aebelo", "NØRGÅRD æbelø citat", "abelo kalle noergaard")) {
            assertThat(text("/people?search={s}", typed + " " + tag))
                    .as(typed)
                    .contains("Nørgård Æbelø")
                    .doesNotContain("Ingen passer præcis");
        }
        assertThat(text("/people?search={s}", name.replace("gård", "gadr")))
                .contains("Nørgård Æbelø", "Ingen passer præcis")
                .doesNotContain("1 person<", "/people/export");
        assertThat(text("/people/export?format=csv&search={s}", name.replace("gård", "gadr")))
                .contains("Ansat hos")
                .doesNotContain("Nørgård Æbelø");
    }

    @Test
    void anEmploymentThatIsStillToBeginSaysSo() {
        LocalDate today = LocalDate.now(Danish.ZONE);
        UUID begun = registered(lene("beginsOn", today.toString()));
        assertThat(text("/people/{id}", begun)).doesNotContain(">Kommer<");
        UUID coming = registered(lene(
                "mailAddress",
                "ny." + tag + "@aarhus.example",
                "employeeNumber",
                "1209",
                "beginsOn",
                today.plusDays(1).toString()));
        assertThat(text("/people/{id}", coming)).contains("Arbejder her", ">Kommer<");
    }

    @Test
    void hrRegistersAPersonInAUnitAndFindsThemThere() {
        UUID lene = registered(lene());
        assertThat(text("/people/{id}", lene))
                .contains("Lene Holm", "Pædagog", "Skovvangskolen", city, "Fra 01.08.2020");
        UUID top = unitNamed("Børn og Unge");
        UUID risskov = unitNamed("Risskov Skole");
        assertThat(text("/people?organisation={o}", aarhus)).contains("Lene Holm");
        assertThat(text("/people?organisation={o}&unit={u}", aarhus, top)).contains("Lene Holm");
        assertThat(text("/people?organisation={o}&unit={u}", aarhus, risskov)).doesNotContain("Lene Holm");
        assertThat(text("/people?search={s}", "LENE." + tag)).contains("Lene Holm");
        assertThat(text("/people?search={s}", "holm lene")).contains("Lene Holm");
        assertThat(text("/people?organisation={o}&search=1208", aarhus)).contains("Lene Holm");
        assertThat(text("/organisations/{o}", aarhus)).contains("Se 1 person");
    }

    @Test
    void theEmployerMayBeAnotherThanTheUnits() {
        UUID lene =
                registered(lene("employer", "Staten " + tag, "workUnit", city + " › Børn og Unge › Skovvangskolen"));
        assertThat(text("/people/{id}", lene)).contains("Skovvangskolen", "Staten " + tag);
        assertThat(text("/people?organisation={o}", aarhus)).contains("Lene Holm");
    }

    @Test
    void aUnitThatNobodyKnowsIsSaidAtItsField() {
        assertThat(post(lene("workUnit", "Månens Skole"), "/people"))
                .hasStatusOk()
                .bodyText()
                .contains("ingen enhed");
    }

    @Test
    void aUnitOfWhichThereAreTwoAsksForTheWay() {
        unit(unitNamed("Risskov Skole"), "SFO");
        unit(unitNamed("Skovvangskolen"), "SFO");
        assertThat(post(lene("workUnit", "SFO"), "/people"))
                .hasStatusOk()
                .bodyText()
                .contains("Flere enheder");
        registered(lene("workUnit", "Risskov Skole > SFO"));
    }

    @Test
    void twoPeopleNeverHaveOneAddressNorOneNumberAtAnEmployer() {
        registered(lene());
        assertThat(post(lene("employeeNumber", "7"), "/people"))
                .hasStatusOk()
                .bodyText()
                .contains("registreret med den e-mail");
        assertThat(post(lene("mailAddress", "anden." + tag + "@aarhus.example"), "/people"))
                .hasStatusOk()
                .bodyText()
                .contains("En anden person har det nummer");
    }

    @Test
    void whoMovesLeavesAndComesBackKeepsTheHistory() {
        UUID lene = registered(lene());
        assertThat(post(
                        Map.of(
                                "employer",
                                city,
                                "workUnit",
                                "Risskov Skole",
                                "beginsOn",
                                "2024-01-01",
                                "version",
                                version(lene)),
                        "/people/{id}/employments/{job}/move",
                        lene,
                        job(lene)))
                .hasStatus3xxRedirection();
        assertThat(text("/people/{id}", lene)).contains("01.08.2020 til 31.12.2023", "Fra 01.01.2024");
        assertThat(post(
                        Map.of("endsOn", "2025-06-30", "version", version(lene)),
                        "/people/{id}/employments/{job}/end",
                        lene,
                        job(lene)))
                .hasStatus3xxRedirection();
        assertThat(text("/people?organisation={o}", aarhus)).doesNotContain("Lene Holm");
        assertThat(text("/people?organisation={o}&former=true", aarhus)).contains("Lene Holm");
        assertThat(post(
                        Map.of(
                                "employer",
                                city,
                                "workUnit",
                                "Skovvangskolen",
                                "beginsOn",
                                "2026-01-01",
                                "version",
                                version(lene)),
                        "/people/{id}/employments",
                        lene))
                .hasStatus3xxRedirection();
        assertThat(text("/people/{id}", lene))
                .contains("01.08.2020 til 31.12.2023", "01.01.2024 til 30.06.2025", "Fra 01.01.2026");
    }

    @Test
    void nobodyMovesBeforeTheyBegan() {
        UUID lene = registered(lene());
        assertThat(post(
                        Map.of("employer", city, "beginsOn", "2019-01-01", "version", version(lene)),
                        "/people/{id}/employments/{job}/move",
                        lene,
                        job(lene)))
                .hasStatusOk()
                .bodyText()
                .contains("begyndte først senere");
    }

    @Test
    void whatIsOverCannotBeCorrected() {
        UUID lene = registered(lene());
        UUID job = job(lene);
        post(Map.of("endsOn", "2025-06-30", "version", version(lene)), "/people/{id}/employments/{job}/end", lene, job);
        assertThat(get("/people/{id}/employments/{job}/edit", lene, job)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void twoWhoCorrectAtOnceBothSeeWhatTheOtherWrote() {
        UUID lene = registered(lene());
        String read = version(lene);
        Map<String, String> typed =
                Map.of("employer", city, "workUnit", "Skovvangskolen", "workTitle", "Leder", "version", read);
        assertThat(post(typed, "/people/{id}/employments/{job}/edit", lene, job(lene)))
                .hasStatus3xxRedirection();
        assertThat(post(
                        Map.of("employer", city, "workTitle", "Konsulent", "version", read),
                        "/people/{id}/employments/{job}/edit",
                        lene,
                        job(lene)))
                .hasStatusOk()
                .bodyText()
                .contains("Konsulent", "Leder");
    }

    @Test
    void hrMendsANameButNotTheOneOfAnAccount() {
        UUID lene = registered(lene());
        assertThat(post(Map.of("fullName", "Lene Holm Jensen", "version", version(lene)), "/people/{id}/edit", lene))
                .hasStatus3xxRedirection();
        assertThat(text("/people/{id}", lene)).contains("Lene Holm Jensen");
        assertThat(text("/people/{id}", hr.personId())).contains("Har en konto").doesNotContain("Ret navn og e-mail");
        assertThat(post(Map.of("fullName", "En anden", "version", "0"), "/people/{id}/edit", hr.personId()))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(text("/people/{id}", hr.personId())).doesNotContain("En anden");
    }

    @Test
    void theOneWithTheAccountSurvivesAMerging() {
        UUID lene = registered(lene());
        assertThat(text("/people/{id}/merging?other={other}", lene, hr.personId()))
                .contains("Lene Holm", hr.name(), "Bliver stående");
        assertThat(post(Map.of("other", hr.personId().toString()), "/people/{id}/merging", lene))
                .hasRedirectedUrl("/people/" + hr.personId());
        assertThat(get("/people/{id}", lene)).hasRedirectedUrl("/people/" + hr.personId());
        assertThat(text("/people/{id}", hr.personId())).contains("Også registreret som", "Lene Holm", "Skovvangskolen");
        assertThat(text("/people?organisation={o}", aarhus)).contains(hr.name()).doesNotContain("Lene Holm");
    }

    @Test
    void anEmploymentOfAMergedRegistrationCanStillBeEnded() {
        UUID lene = registered(lene());
        post(Map.of("other", hr.personId().toString()), "/people/{id}/merging", lene);
        assertThat(post(
                        Map.of("endsOn", "2025-06-30", "version", version(hr.personId())),
                        "/people/{id}/employments/{job}/end",
                        hr.personId(),
                        job(lene)))
                .hasStatus3xxRedirection();
    }

    @Test
    void twoWithAccountsOrSeatsInOneSteeringGroupAreNotMerged() {
        var fixtures = new ProjectFixtures(jdbc);
        Somebody other = fixtures.somebody();
        post(Map.of("other", other.personId().toString()), "/people/{id}/merging", hr.personId());
        assertThat(text("/people/{id}", other.personId())).contains(other.name());
        UUID lene = registered(lene());
        UUID project = fixtures.project("Styret");
        fixtures.seat(project, hr, true);
        fixtures.seat(project, new Somebody(lene, lene, "-", "-", jdbc), false);
        MvcTestResult refused = post(Map.of("other", lene.toString()), "/people/{id}/merging", hr.personId());
        assertThat(refused.getMvcResult().getFlashMap().get("problem"))
                .isEqualTo("organisation.merging.sameSteeringGroup");
        assertThat(text("/people/{id}", lene)).contains("Lene Holm");
    }

    @Test
    void aPersonKeepsTheNumberOfARegistrationThatWasMerged() {
        UUID lene = registered(lene());
        post(Map.of("other", hr.personId().toString()), "/people/{id}/merging", lene);
        assertThat(post(
                        Map.of(
                                "employer",
                                city,
                                "workUnit",
                                "Risskov Skole",
                                "employeeNumber",
                                "1208",
                                "beginsOn",
                                "2024-01-01",
                                "version",
                                version(hr.personId())),
                        "/people/{id}/employments/{job}/move",
                        hr.personId(),
                        job(lene)))
                .hasStatus3xxRedirection();
        assertThat(text("/people/{id}", hr.personId())).contains("01.08.2020 til 31.12.2023", "Fra 01.01.2024");
    }

    @Test
    void twoWhoWorkAtTheSamePlaceNowAreMergedOnceOneOfThemHasLeft() {
        UUID lene = registered(lene());
        UUID again = registered(lene("mailAddress", "", "employeeNumber", "", "beginsOn", ""));
        Map<String, String> other = Map.of("other", again.toString());
        assertThat(post(other, "/people/{id}/merging", lene)
                        .getMvcResult()
                        .getFlashMap()
                        .get("problem"))
                .isEqualTo("organisation.merging.sameEmployment");
        post(
                Map.of("endsOn", "2025-06-30", "version", version(again)),
                "/people/{id}/employments/{job}/end",
                again,
                job(again));
        assertThat(post(other, "/people/{id}/merging", lene)).hasRedirectedUrl("/people/" + lene);
        assertThat(post(
                        Map.of("employer", city, "workUnit", "Skovvangskolen", "version", version(lene)),
                        "/people/{id}/employments",
                        lene))
                .hasStatusOk()
                .bodyText()
                .contains("allerede ansat der");
    }

    @Test
    void whoMovesAfterAKnownEndWasAwayBetween() {
        UUID lene = registered(lene());
        UUID job = job(lene);
        post(Map.of("endsOn", "2026-12-31", "version", version(lene)), "/people/{id}/employments/{job}/end", lene, job);
        assertThat(post(
                        Map.of("employer", city, "beginsOn", "2027-03-01", "version", version(lene)),
                        "/people/{id}/employments/{job}/move",
                        lene,
                        job))
                .hasStatus3xxRedirection();
        assertThat(text("/people/{id}", lene))
                .contains("31.12.2026", "01.03.2027")
                .doesNotContain("28.02.2027");
    }

    @Test
    void aDoubleClickRegistersOnePerson() {
        String id = UUID.randomUUID().toString();
        UUID first = registered(lene("registrationId", id));
        assertThat(registered(lene("registrationId", id))).isEqualTo(first);
        String other = UUID.randomUUID().toString();
        Map<String, String> unaddressed = lene("registrationId", other, "mailAddress", "", "employeeNumber", "");
        UUID second = registered(unaddressed);
        assertThat(registered(unaddressed)).isEqualTo(second).isNotEqualTo(first);
    }

    @Test
    void theSameFormWithAnotherNameRegistersAnother() {
        String id = UUID.randomUUID().toString();
        UUID lene = registered(lene("registrationId", id, "mailAddress", "", "employeeNumber", ""));
        UUID bo = registered(
                lene("registrationId", id, "fullName", "Bo Jensen", "mailAddress", "", "employeeNumber", ""));
        assertThat(bo).isNotEqualTo(lene);
        assertThat(text("/people/{id}", lene)).contains("Lene Holm");
    }

    @Test
    void nobodyGetsAnAddressThatWasMergedAway() {
        UUID gone = registered(lene());
        post(Map.of("other", hr.personId().toString()), "/people/{id}/merging", gone);
        UUID bo = people.assurePerson("Bo Jensen", null, null, null);
        assertThat(post(
                        Map.of(
                                "fullName",
                                "Bo Jensen",
                                "mailAddress",
                                "LENE." + tag + "@aarhus.example",
                                "version",
                                version(bo)),
                        "/people/{id}/edit",
                        bo))
                .hasStatusOk()
                .bodyText()
                .contains("registreret med den e-mail");
    }

    @Test
    void aNumberThatIsNoCprNumberIsTakenAsTheMessageAdvises() {
        MvcTestResult refused = post(lene("employeeNumber", "0101901234"), "/people");
        assertThat(refused).bodyText().contains("så skriv cifrene i ét med nr. foran, fx nr. 0123456789.");
        UUID lene = registered(lene("employeeNumber", "nr. 0101901234"));
        assertThat(numbers(lene)).containsExactly("0101901234");
        assertThat(post(lene("mailAddress", "0101901234@x.example"), "/people"))
                .bodyText()
                .contains("Skriv en anden e-mail.");
    }

    @Test
    void whatStoodThereBeforeKeepsNobodyFromMendingOrMovingThePerson() {
        UUID lene = registered(lene("employeeNumber", "nr. 0101901234"));
        jdbc.sql("update person set name = 'Lene 0101901234', email = :email where id = :id")
                .param("email", "0101901234." + tag + "@x.example")
                .param("id", lene)
                .update();
        UUID job = job(lene);

        Map<String, String> typed = lene("employeeNumber", "0101901234", "version", version(lene));
        typed.put("beginsOn", "");
        typed.put("workUnit", "Ingen skole");
        assertThat(post(typed, "/people/{id}/employments/{job}/edit", lene, job))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("ser der ud til at stå et CPR-nummer");
        typed.put("workUnit", "Skovvangskolen");
        typed.put("workTitle", "Leder");
        typed.put("beginsOn", "2020-08-01");
        assertThat(post(typed, "/people/{id}/employments/{job}/edit", lene, job))
                .hasStatus3xxRedirection();
        typed.put("employeeNumber", "0202901234");
        typed.put("version", version(lene));
        assertThat(post(typed, "/people/{id}/employments/{job}/edit", lene, job))
                .hasStatusOk()
                .bodyText()
                .contains("ser der ud til at stå et CPR-nummer", "value=\"2020-08-01\"");
        typed.put("employeeNumber", "0101901234");
        typed.put("workUnit", "Risskov Skole");
        typed.put("beginsOn", "2025-08-01");
        assertThat(post(typed, "/people/{id}/employments/{job}/move", lene, job))
                .hasStatus3xxRedirection();
        assertThat(numbers(lene)).containsExactly("0101901234", "0101901234");

        Map<String, String> identity = new HashMap<>(Map.of(
                "fullName",
                "Lene 0101901234",
                "mailAddress",
                "0101901234." + tag + "@x.example",
                "version",
                version(lene)));
        assertThat(post(identity, "/people/{id}/edit", lene)).hasStatus3xxRedirection();
        identity.put("fullName", "Lene Holm 0101901234");
        identity.put("version", version(lene));
        assertThat(post(identity, "/people/{id}/edit", lene))
                .hasStatusOk()
                .bodyText()
                .contains("Her ser der ud til at stå et CPR-nummer. Skriv det ikke.")
                .doesNotContain("Skriv en anden e-mail.");
    }

    @Test
    void aWrittenCprNumberFromBeforeStaysButIsNotTakenIntoAnotherEmployment() {
        UUID lene = registered(lene());
        UUID job = job(lene);
        superuser
                .jdbc()
                .sql("do $$ begin set local session_replication_role = replica;"
                        + " update employment set employee_number = '010190-1234' where id = '" + job + "'; end $$")
                .update();
        Map<String, String> typed =
                lene("employeeNumber", "010190-1234", "workTitle", "Leder", "version", version(lene));
        assertThat(post(typed, "/people/{id}/employments/{job}/edit", lene, job))
                .hasStatus3xxRedirection();
        typed.putAll(Map.of("beginsOn", "2025-08-01", "workUnit", "Risskov Skole", "version", version(lene)));
        assertThat(post(typed, "/people/{id}/employments/{job}/move", lene, job))
                .hasStatusOk()
                .bodyText()
                .contains("ser der ud til at stå et CPR-nummer");
    }

    private List<@Nullable String> numbers(UUID person) {
        return jdbc.sql("select employee_number from employment where person_id = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    @Test
    void aCprNumberIsRefusedWhereverAPersonIsTyped() {
        for (String field : new String[] {"fullName", "workTitle", "employeeGroup", "employeeNumber", "employer"}) {
            assertThat(post(lene(field, "Lene 010190–1234"), "/people"))
                    .as(field)
                    .hasStatusOk()
                    .bodyText()
                    .contains("ser der ud til at stå et CPR-nummer");
        }
    }
}
