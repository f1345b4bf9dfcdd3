package dk.fremdrift.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class OrganisationPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    People people;

    @Autowired
    OrganisationRegister register;

    Somebody hr;

    @BeforeEach
    void somebodyFromHr() {
        hr = new ProjectFixtures(jdbc).somebody();
    }

    private MvcTestResult get(String address, Object... ids) {
        return mvc.get().uri(address, ids).with(hr.signedIn("HR")).exchange();
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

    private static String unique(String name) {
        return name + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private UUID unit(UUID organisation, String name, Map<String, String> more) {
        var typed = new HashMap<>(more);
        typed.put("unitName", name);
        assertThat(post(typed, "/organisations/{id}/units", organisation)).hasStatus3xxRedirection();
        return jdbc.sql("select id from unit where organisation_id = :id and name = :name")
                .param("id", organisation)
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    @Test
    void whateverAnOrganisationIsCalledItIsTheSameOne() {
        String name = unique("Komponent");
        String before = unique("Kommunernes Udviklingscenter");
        String shortName = unique("KOMP");
        assertThat(post(
                        Map.of(
                                "organisationName",
                                name,
                                "organisationKind",
                                "PROVIDER",
                                "otherNames",
                                shortName,
                                "formerNames",
                                before + "\r\n" + before.toUpperCase(java.util.Locale.ROOT)),
                        "/organisations"))
                .hasStatus3xxRedirection();
        UUID id = people.assureOrganisation(name);
        assertThat(people.assureOrganisation(shortName.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(id);
        assertThat(people.assureOrganisation(before)).isEqualTo(id);
        assertThat(register.get(id).formerNames()).containsExactly(before);
        assertThat(get("/organisations?search={name}", before)).bodyText().contains(name, "fundet som " + before);
    }

    @Test
    void anOrganisationIsFoundByItsWordsInAnyOrderAndASlipOfTheFingerIsForgiven() {
        String name = unique("Sønderborg Svømmehal");
        UUID id = people.assureOrganisation(name);
        String tag = name.substring(name.lastIndexOf(' ') + 1);
        assertThat(get("/organisations?search={name}", "svommehal " + tag + " sonderborg"))
                .bodyText()
                .contains("/organisations/" + id)
                .doesNotContain("Ingen passer præcis");
        assertThat(get("/organisations?search={name}", name.replace("Svømme", "Svømmme")))
                .bodyText()
                .contains("/organisations/" + id, "Ingen passer præcis")
                .doesNotContain("/organisations/export");
        assertThat(get("/organisations/export?format=csv&search={name}", name.replace("Svømme", "Svømmme")))
                .bodyText()
                .contains("CVR")
                .doesNotContain(name);
    }

    @Test
    void amongSimilarNamesOfAnOrganisationTheOneThatIsMostAlikeCounts() {
        String now = unique("Svømmecentret Sønderborg");
        String tag = now.substring(now.lastIndexOf(' ') + 1);
        String before = "Svømmehallen Sønderborg " + tag;
        assertThat(post(Map.of("organisationName", now, "formerNames", before), "/organisations"))
                .hasStatus3xxRedirection();
        assertThat(get("/organisations?search={name}", before.replace("Svømme", "Svømmme")))
                .bodyText()
                .contains("Ingen passer præcis", "fundet som " + before);
        assertThat(get("/organisations?search={name}", now.replace("Svømme", "Svømmme")))
                .bodyText()
                .contains("Ingen passer præcis", now)
                .doesNotContain("fundet som");
    }

    @Test
    void noTwoOrganisationsAnswerToOneName() {
        String name = unique("KL");
        String other = unique("HK");
        post(Map.of("organisationName", name, "otherNames", other), "/organisations");
        assertThat(post(Map.of("organisationName", other), "/organisations"))
                .hasStatusOk()
                .bodyText()
                .contains("En anden organisation hedder eller hed sådan", other);
        assertThat(post(Map.of("organisationName", unique("FOA"), "formerNames", name), "/organisations"))
                .hasStatusOk()
                .bodyText()
                .contains("En anden organisation hedder eller hed sådan");
    }

    @Test
    void whoTookOverFromWhomIsSeenFromBothSides() {
        String heir = unique("Statsforvaltningen");
        List<String> regions = List.of(unique("Statsforvaltningen Nord"), unique("Statsforvaltningen Syd"));
        post(
                Map.of(
                        "organisationName",
                        heir,
                        "organisationKind",
                        "AUTHORITY",
                        "predecessors",
                        String.join("\n", regions)),
                "/organisations");
        assertThat(get("/organisations/{id}", people.assureOrganisation(heir)))
                .bodyText()
                .contains("Har afløst")
                .contains(regions);
        assertThat(get("/organisations/{id}", people.assureOrganisation(regions.getFirst())))
                .bodyText()
                .contains("Er afløst af", heir);
    }

    @Test
    void mistakesComeBackAtTheirFields() {
        assertThat(post(Map.of("organisationName", "KL", "cvr", "12 34 56 70", "predecessors", "kl"), "/organisations"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Det er ikke et gyldigt CVR-nummer",
                        "En organisation kan ikke afløse sig selv",
                        "value=\"12 34 56 70\"");
        assertThat(post(Map.of("organisationName", " ", "cvr", "12345674"), "/organisations"))
                .bodyText()
                .contains("Skriv organisationens navn");
    }

    @Test
    void twoEditorsOfTheNamesSeeBothTexts() {
        UUID id = people.assureOrganisation(unique("FOA"));
        String name = register.get(id).name();
        Long version = register.get(id).version();
        for (String other : List.of(unique("Deres"), unique("Mine"))) {
            var answer = post(
                    Map.of("organisationName", name, "otherNames", other, "version", version.toString()),
                    "/organisations/{id}/edit",
                    id);
            if (other.startsWith("Deres")) {
                assertThat(answer).hasRedirectedUrl("/organisations/" + id);
            } else {
                assertThat(answer).hasStatusOk().bodyText().contains("En anden har gemt", "Deres", "Mine");
            }
        }
    }

    @Test
    void unitsStandInTheOrderOfTheirTree() {
        UUID aarhus = people.assureOrganisation(unique("Aarhus Kommune"));
        UUID department = unit(aarhus, "Børn og Unge", Map.of("unitKind", "Forvaltning"));
        unit(aarhus, "Ældre og Omsorg", Map.of());
        UUID schools = unit(aarhus, "Skoler", Map.of("parentId", department.toString()));
        unit(aarhus, "Åby Skole", Map.of("parentId", schools.toString(), "place", "Åbyhøj"));
        unit(aarhus, "Ellevangskolen", Map.of("parentId", schools.toString()));
        assertThat(register.units(aarhus, Pageable.ofSize(10)).map(UnitRow::path))
                .containsExactly(
                        "Børn og Unge",
                        "Børn og Unge › Skoler",
                        "Børn og Unge › Skoler › Ellevangskolen",
                        "Børn og Unge › Skoler › Åby Skole",
                        "Ældre og Omsorg");
        assertThat(get("/organisations/{id}", aarhus)).bodyText().contains("5 enheder", "Åby Skole", "Åbyhøj");
    }

    @Test
    void aUnitNeverStandsBelowItself() {
        UUID organisation = people.assureOrganisation(unique("Kommune"));
        UUID top = unit(organisation, "Øverst", Map.of());
        UUID below = unit(organisation, "Under", Map.of("parentId", top.toString()));
        assertThat(post(
                        Map.of("unitName", "Øverst", "parentId", below.toString(), "version", "0"),
                        "/organisations/{id}/units/{unit}/edit",
                        organisation,
                        top))
                .hasStatusOk()
                .bodyText()
                .contains("En enhed kan ikke ligge under sig selv");
        assertThat(register.parents(organisation, top)).isEmpty();
    }

    @Test
    void twoMovesAtOnceCloseNoCircle() throws Exception {
        UUID organisation = people.assureOrganisation(unique("Kommune"));
        UUID one = unit(organisation, "Den ene", Map.of());
        UUID other = unit(organisation, "Den anden", Map.of());
        List<Callable<MvcTestResult>> moves = new ArrayList<>();
        for (List<UUID> move : List.of(List.of(one, other), List.of(other, one))) {
            moves.add(() -> post(
                    Map.of(
                            "unitName",
                            register.unit(organisation, move.getFirst()).name(),
                            "parentId",
                            move.getLast().toString(),
                            "version",
                            "0"),
                    "/organisations/{id}/units/{unit}/edit",
                    organisation,
                    move.getFirst()));
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            threads.invokeAll(moves).forEach(move -> {});
        }
        assertThat(register.units(organisation, Pageable.ofSize(10)).getContent())
                .extracting(UnitRow::depth)
                .containsExactly(0, 1);
    }

    @Test
    void aUnitWithUnitsBelowItIsNotDeleted() {
        UUID organisation = people.assureOrganisation(unique("Kommune"));
        UUID top = unit(organisation, "Øverst", Map.of());
        UUID below = unit(organisation, "Under", Map.of("parentId", top.toString()));
        assertThat(post(Map.of(), "/organisations/{id}/units/{unit}/deletion", organisation, top))
                .hasRedirectedUrl("/organisations/" + organisation)
                .flash()
                .containsEntry("problem", "organisation.unit.deletion.notPossible");
        post(Map.of(), "/organisations/{id}/units/{unit}/deletion", organisation, below);
        post(Map.of(), "/organisations/{id}/units/{unit}/deletion", organisation, top);
        assertThat(register.units(organisation, Pageable.ofSize(10))).isEmpty();
    }

    @Test
    void aUnitOfAnotherOrganisationIsNotFound() {
        UUID organisation = people.assureOrganisation(unique("Kommune"));
        UUID other = people.assureOrganisation(unique("Kommune"));
        UUID theirs = unit(other, "Deres", Map.of());
        assertThat(get("/organisations/{id}/units/{unit}/edit", organisation, theirs))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(
                        Map.of("unitName", "Under", "parentId", theirs.toString()),
                        "/organisations/{id}/units",
                        organisation))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(Map.of("unitName", "Ny"), "/organisations/{id}/units", UUID.randomUUID()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }
}
