package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
        MvcTestResult sent = mvc.post()
                .uri(base() + version + "/submission")
                .with(leader.signedIn())
                .with(csrf())
                .param("note", "Læs venligst")
                .exchange();
        String decision = String.valueOf(sent.getResponse().getRedirectedUrl());
        assertThat(mvc.get().uri(decision).with(member.signedIn()))
                .bodyText()
                .contains("Det oprindelige formål.", "Læs venligst", member.name());
        mvc.post()
                .uri(decision + "/votes")
                .with(member.signedIn())
                .with(csrf())
                .param("choice", "APPROVE")
                .exchange();
        assertThat(page(version)).contains("Godkendt");
        assertThat(post(version + "/submission", leader)).bodyText().contains("allerede sendt til styregruppen");
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
    void aDraftThatHasAFrozenVersionIsNotDeleted() {
        jdbc.sql("update project set status = 'DRAFT' where id = ?")
                .param(project)
                .update();
        freeze();
        Somebody hr = make.somebody();
        mvc.post()
                .uri("/projects/{id}/deletion", project)
                .with(hr.signedIn("HR"))
                .with(csrf())
                .exchange();
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
