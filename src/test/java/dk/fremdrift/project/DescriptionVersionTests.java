package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.decision.CanonicalJson;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.BrokenRule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DescriptionVersionTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase.Superuser superuser;

    @Autowired
    PaperEditions editions;

    @Autowired
    TransactionTemplate transaction;

    ProjectFixtures make;
    UUID project;
    Somebody leader;
    Somebody member;

    @BeforeEach
    void aProjectWithALeaderAndASeat() {
        make = new ProjectFixtures(jdbc);
        project = make.project("Et beskrevet projekt");
        leader = make.somebody();
        member = make.somebody();
        make.role(project, leader, "LEADER");
        make.seat(project, member, true);
        make.section(project, "PURPOSE", "Det oprindelige formål.");
    }

    @Test
    void aFrozenVersionStaysAsItWasWhenTheDescriptionChanges() {
        String version = freeze();
        jdbc.sql("update description_section set text = 'Noget helt andet.' where project_id = ?")
                .param(project)
                .update();
        assertThat(page(version)).contains("Det oprindelige formål.").doesNotContain("Noget helt andet.");
        assertThat(freeze()).isNotEqualTo(version);
        assertThat(page("")).contains("Version 1", "Version 2");
    }

    @Test
    void sectionsWithoutAWordAreListedAtTheEndInsteadOfStandingEmpty() throws IOException {
        jdbc.sql("insert into description_section (id, version, project_id, kind, state)"
                        + " values (uuidv7(), 0, ?, 'METHODS', 'NOT_RELEVANT')")
                .param(project)
                .update();
        String paper = pdf(freeze()).replaceAll("\\s+", " ");
        assertThat(paper)
                .contains(
                        "Det oprindelige formål.",
                        "Ikke oplyst endnu Baggrund · ",
                        "Metoder Ikke relevant for projektet");
        assertThat(paper.split("Baggrund", -1)).hasSize(2);
    }

    @Test
    void whatHasNotChangedIsNotFrozenTwice() {
        freeze();
        assertThat(post("", leader))
                .flash()
                .hasEntrySatisfying("problem", key -> assertThat(key).isEqualTo("project.version.unchanged"));
        assertThat(count("description_version")).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesToChangeOrDeleteWhatIsFrozen() {
        freeze();
        for (String change : new String[] {
            "update description_version set number = 7 where project_id = '%s'",
            "delete from description_version where project_id = '%s'"
        }) {
            assertThatThrownBy(() ->
                            superuser.jdbc().sql(change.formatted(project)).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aLeaderSignsOnceAndThePaperSaysSo() throws IOException {
        String version = freeze();
        assertThat(pdf(version)).doesNotContain("Underskrevet i Fremdrift");
        assertThat(post(version + "/signatures", leader)).hasStatus3xxRedirection();
        assertThat(post(version + "/signatures", leader))
                .flash()
                .hasEntrySatisfying("problem", key -> assertThat(key).isEqualTo("project.version.signedAlready"));
        assertThat(count("description_signature s join description_version v on v.id = s.version_id"))
                .isEqualTo(1);
        assertThat(pdf(version)).contains("Underskrevet i Fremdrift den").contains(leader.name());
    }

    @Test
    void aLeaderWhoCameLaterSignsBelowThoseWhoWereNamed() throws IOException {
        String version = freeze();
        Somebody successor = make.somebody();
        make.role(project, successor, "LEADER");
        post(version + "/signatures", successor);
        assertThat(page(version)).contains("Ikke underskrevet endnu").contains(successor.name());
    }

    @Test
    void aSignatureOnPaperIsMarkedAsRecordedAndByWhom() throws IOException {
        String version = freeze();
        mvc.post()
                .uri(base() + version + "/paper-signature")
                .with(leader.signedIn())
                .with(csrf())
                .param("signer", leader.personId().toString())
                .param("paperWords", "den 23. september 2014")
                .exchange();
        assertThat(pdf(version).replaceAll("\\s+", " "))
                .contains("Underskrevet på papir den 23. september 2014; registreret af " + leader.name());
    }

    @Test
    void nobodyIsRecordedWhoIsNeitherLeaderNorOwner() {
        String version = freeze();
        MvcTestResult answer = mvc.post()
                .uri(base() + version + "/paper-signature")
                .with(leader.signedIn())
                .with(csrf())
                .param("signer", member.personId().toString())
                .param("paperWords", "i går")
                .exchange();
        assertThat(answer).bodyText().contains("Kun projektets ledere og ejere kan skrive under.");
    }

    @Test
    void theSteeringGroupReadsExactlyTheVersionAndItsDecisionStandsOnIt() {
        String version = freeze();
        String decision = submit(version);
        assertThat(mvc.get().uri(decision).with(member.signedIn()))
                .bodyText()
                .contains("Det oprindelige formål.", "Læs venligst", member.name());
        approve(decision);
        assertThat(page(version)).contains("Godkendt");
        assertThat(post(version + "/submission", leader)).bodyText().contains("allerede sendt til styregruppen");
    }

    @Test
    void theLatestVersionIsTheOneThatIsDecidedOnAndTheOneThatHolds() {
        String first = freeze();
        approve(submit(first));
        make.section(project, "BACKGROUND", "Noget mere.");
        String second = freeze();
        make.section(project, "ANCHORING", "Og noget mere.");
        String third = freeze();
        assertThat(post(second + "/submission", leader))
                .hasStatusOk()
                .bodyText()
                .contains("frosset en nyere version");
        assertThat(page(second)).doesNotContain("/submission\"");
        approve(submit(third));
        assertThat(page(first)).contains("Afløst af en senere").doesNotContain(">Godkendt<");
        assertThat(page(third)).contains(">Godkendt<").doesNotContain("Afløst");
    }

    private String submit(String version) {
        MvcTestResult sent = mvc.post()
                .uri(base() + version + "/submission")
                .with(leader.signedIn())
                .with(csrf())
                .param("note", "Læs venligst")
                .exchange();
        assertThat(sent).hasStatus3xxRedirection();
        return String.valueOf(sent.getResponse().getRedirectedUrl());
    }

    private void approve(String decision) {
        mvc.post()
                .uri(decision + "/votes")
                .with(member.signedIn())
                .with(csrf())
                .param("choice", "APPROVE")
                .exchange();
    }

    @Test
    void aNameCanBeErasedWithoutAWordOfTheContentBeingChanged() {
        String version = freeze();
        jdbc.sql("delete from description_version_name where person_id = ?")
                .param(member.personId())
                .update();
        assertThat(page(version)).contains("Navnet er slettet");
    }

    @Test
    void wordsAboutPeopleStandInTheContentByTheirProofAndCanBeErased() {
        List<String> hidden =
                List.of("Benny Ansvarlig", "Helle Høster", "Sigurd Siger", "Kjeld Kilde", "Ring til Karen", "Chefen");
        peopleInWords();
        String version = freeze();
        assertThat(content()).doesNotContain(hidden);
        assertThat(page(version)).contains(hidden);
        jdbc.sql("delete from frozen_words where project_id = ? and words = 'Benny Ansvarlig'")
                .param(project)
                .update();
        assertThat(page(version)).doesNotContain("Benny Ansvarlig").contains("Navnet er slettet", "Helle Høster");
    }

    @Test
    void whoeverIsForgottenIsErasedFromFrozenVersionsToo() {
        String typed = "Benny " + UUID.randomUUID();
        UUID phase = make.phase(project, 0, "PLANNED");
        jdbc.sql("update activity set responsible = ? where id = ?")
                .params(typed, make.activity(project, phase, "Ideseminar"))
                .update();
        String version = freeze();
        erase(typed, "Frosset projektbeskrivelse, version 1");
        assertThat(page(version)).doesNotContain(typed).contains("Navnet er slettet", member.name());

        erase(member.name(), "Frosset projektbeskrivelse, version 1");
        assertThat(jdbc.sql("select count(*) from description_version_name where person_id = ?")
                        .param(member.personId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(page(version)).contains("Navnet er slettet");
        assertThat(askToErase(make.somebody(), member.name()))
                .bodyText()
                .contains("Det står ikke i historikken", "Ret navnet på personens egen side")
                .contains("/people/" + member.personId() + "\"");
        assertThat(jdbc.sql("""
                                select count(*) from audit_event e join audit_personal p on p.event_id = e.id
                                where e.project_id = ? and e.action = 'audit.valuesErased' and p.content ->> 'reason' = 'Bad om det'
                                """).param(project).query(Integer.class).single()).isEqualTo(2);
    }

    private MvcTestResult askToErase(Somebody hr, String name) {
        MvcTestResult asked = mvc.post()
                .uri("/audit/erasure/search")
                .param("erasedWords", name)
                .with(hr.signedIn("HR"))
                .with(csrf())
                .exchange();
        return mvc.get()
                .uri("/audit/erasure")
                .cookie(asked.getResponse().getCookies())
                .with(hr.signedIn("HR"))
                .exchange();
    }

    private void erase(String name, String place) {
        Somebody hr = make.somebody();
        assertThat(askToErase(hr, name)).bodyText().contains(place, "<mark>" + name + "</mark>");
        String[] keys =
                jdbc.sql("""
                        select 'words ' || proof from frozen_words where words = :name
                        union all
                        select 'name ' || version_id || ' ' || person_id from description_version_name where name = :name
                        """).param("name", name).query(String.class).list().toArray(String[]::new);
        assertThat(mvc.post()
                        .uri("/audit/erasure")
                        .param("erasedWords", name)
                        .param("chosen", keys)
                        .param("erasureReason", "Bad om det")
                        .with(hr.signedIn("HR"))
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private void peopleInWords() {
        make.section(project, "CONTACT", "Ring til Karen");
        UUID phase = make.phase(project, 0, "PLANNED");
        jdbc.sql("update activity set responsible = 'Benny Ansvarlig' where id = ?")
                .param(make.activity(project, phase, "Ideseminar"))
                .update();
        jdbc.sql("""
                        insert into description_item (id, version, project_id, section, position, title, description, source)
                        values (gen_random_uuid(), 0, :project, 'STATEMENTS', 1, 'Sigurd Siger', 'Det var godt', 'Kjeld Kilde')
                        """).param("project", project).update();
        jdbc.sql("""
                        insert into description_item (id, version, project_id, section, position, title, certainty, harvester)
                        values (gen_random_uuid(), 0, :project, 'BENEFITS', 1, 'En gevinst', 'PLANNED', 'Helle Høster')
                        """).param("project", project).update();
        jdbc.sql("""
                        insert into project_role (id, version, project_id, kind, words, valid_from)
                        values (gen_random_uuid(), 0, :project, 'OWNER', 'Chefen', date '2014-01-01')
                        """).param("project", project).update();
    }

    @Test
    void twoLeadersOfTheSameNameBothSign() {
        Somebody namesake = make.somebody();
        make.role(project, namesake, "LEADER");
        for (Somebody either : List.of(leader, namesake)) {
            jdbc.sql("update person set name = 'Anne Jensen' where id = ?")
                    .param(either.personId())
                    .update();
        }
        assertThat(editions.draft(project).signatories()).hasSize(2);
    }

    @Test
    void whoFreezesWhileSomethingElseIsSavedIsToldToTryAgain() {
        peopleInWords();
        CompletableFuture<MvcTestResult> freezing = transaction.execute(uncommitted -> {
            jdbc.sql("""
                            insert into frozen_words (proof, project_id, salt, words)
                            select encode(sha256(convert_to(salt || 'Helle Høster', 'UTF8')), 'hex'), :project, salt, 'Helle Høster'
                            from (select gen_random_uuid() as salt) as s
                            """).param("project", project).update();
            var clicked = CompletableFuture.supplyAsync(() -> post("", leader));
            Awaitility.await().until(this::somebodyWaitsForWords);
            return clicked;
        });
        assertThat(Objects.requireNonNull(freezing).join())
                .flash()
                .hasEntrySatisfying("problem", key -> assertThat(key).isEqualTo("project.version.meanwhile"));
        assertThat(count("description_version")).isZero();
        freeze();
    }

    private boolean somebodyWaitsForWords() {
        return superuser.jdbc().sql("""
                                select exists (select from pg_stat_activity
                                    where wait_event_type = 'Lock' and query like '%insert into frozen_words%')
                                """).query(Boolean.class).single();
    }

    @Test
    void theHashProvesTheWordsAboutPeople() {
        peopleInWords();
        freeze();
        assertThat(post("", leader))
                .flash()
                .hasEntrySatisfying("problem", key -> assertThat(key).isEqualTo("project.version.unchanged"));
        jdbc.sql("update activity set responsible = 'En anden' where project_id = ?")
                .param(project)
                .update();
        freeze();
        assertThat(count("description_version")).isEqualTo(2);
        assertThatThrownBy(() -> superuser
                        .jdbc()
                        .sql("update frozen_words set words = 'X' where project_id = ?")
                        .param(project)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> superuser.jdbc().sql("""
                                insert into frozen_words (proof, project_id, salt, words)
                                select proof, project_id, salt, 'X' from frozen_words where words = 'En anden' and project_id = ?
                                """).param(project).update())
                .isInstanceOfSatisfying(
                        DataIntegrityViolationException.class,
                        refused -> assertThat(BrokenRule.of(refused)).isEqualTo("frozen_words_are_proved"));
    }

    @Test
    void whatLooksLikeAPlaceIsOnlyTextWhereSomebodyHasTypedIt() {
        String typed = "{person:" + member.personId() + "} {words:" + "a".repeat(64) + "} {person:" + "-".repeat(36)
                + "} { { }";
        jdbc.sql("update description_section set text = :text where project_id = :id")
                .param("text", typed)
                .param("id", project)
                .update();
        jdbc.sql("update seat set title = :text where project_id = :id")
                .param("text", typed.substring(0, 50))
                .param("id", project)
                .update();
        assertThat(page(freeze())).contains(typed, typed.substring(0, 50));
    }

    @Test
    void aVersionFrozenBeforeItsWordsWereKeptApartReadsAsItDid() {
        UUID former = UUID.randomUUID();
        String content = CanonicalJson.write(Map.of(
                "project", Map.of("number", "1", "title", "Titel"),
                "chapters",
                        List.of(Map.of(
                                "heading",
                                "Roller",
                                "facts",
                                List.of(Map.of("label", "Ansvarlig", "value", "Før {{i tiden")),
                                "tables",
                                List.of(Map.of(
                                        "caption",
                                        "Roller",
                                        "head",
                                        List.of("Hvem"),
                                        "rows",
                                        List.of(List.of("{person:" + member.personId() + "}, Chef")))))),
                "signers", List.of(Map.of("who", "{person:" + leader.personId() + "}", "role", "Projektleder"))));
        jdbc.sql("""
                        insert into description_version (id, project_id, number, content, content_sha256, frozen_by, frozen_at)
                        values (:id, :project, 1, :content, encode(sha256(convert_to(:content, 'UTF8')), 'hex'), :person, now())
                        """)
                .param("id", former)
                .param("project", project)
                .param("content", content)
                .param("person", leader.personId())
                .update();
        jdbc.sql("insert into description_version_name (version_id, person_id, name) values (?, ?, 'Mette Medlem')")
                .params(former, member.personId())
                .update();
        post("/" + former + "/signatures", leader);
        assertThat(page("/" + former))
                .contains("Før {{i tiden", "Mette Medlem, Chef", "Navnet er slettet")
                .doesNotContain("Ikke underskrevet endnu");
    }

    private String content() {
        return jdbc.sql("select content from description_version where project_id = ?")
                .param(project)
                .query(String.class)
                .single();
    }

    @Test
    void aDraftThatHasAFrozenVersionIsNotDeletedAndIsToldWhy() {
        jdbc.sql("update project set status = 'DRAFT' where id = ?")
                .param(project)
                .update();
        freeze();
        Somebody hr = make.somebody();
        assertThat(mvc.post()
                        .uri("/projects/{id}/deletion", project)
                        .with(hr.signedIn("HR"))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("Projektet kan ikke slettes");
        assertThat(count("description_version")).isEqualTo(1);
    }

    private String base() {
        return "/projects/" + project + "/description/versions";
    }

    private String freeze() {
        String location = String.valueOf(post("", leader).getResponse().getRedirectedUrl());
        return location.substring(base().length());
    }

    private MvcTestResult post(String path, Somebody who) {
        return mvc.post().uri(base() + path).with(who.signedIn()).with(csrf()).exchange();
    }

    private String page(String version) {
        var answer = mvc.get().uri(base() + version).with(leader.signedIn()).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private String pdf(String version) throws IOException {
        var answer = mvc.get()
                .uri(base() + version + "/paper")
                .with(leader.signedIn())
                .exchange();
        try (var document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private long count(String from) {
        return jdbc.sql("select count(*) from " + from + " where project_id = ?")
                .param(project)
                .query(Long.class)
                .single();
    }
}
