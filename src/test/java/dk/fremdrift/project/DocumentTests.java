package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.document.CheckedFile;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class DocumentTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestDatabase.Superuser superuser;

    ProjectFixtures make;
    UUID project;
    UUID phase;
    Somebody leader;

    @BeforeEach
    void aProjectWithALeader() {
        make = new ProjectFixtures(jdbc);
        project = make.project("Et projekt med papirer");
        phase = make.phase(project, 0, "OPEN");
        leader = make.somebody();
        make.role(project, leader, "LEADER");
    }

    @Test
    void whatIsAttachedCanBeDownloadedAndIsNeverShownInline() {
        byte[] bytes = ("%PDF-1.7\n" + "x".repeat(3 << 20)).getBytes(StandardCharsets.UTF_8);
        new Random(1).nextBytes(bytes);
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 9);
        String document = attach(UUID.randomUUID(), "Referat – møde 1.pdf", bytes);
        UUID file = fileOf(document);
        MvcTestResult answer = get(document + "/versions/" + file);
        assertThat(answer)
                .hasStatusOk()
                .hasContentType("application/pdf")
                .headers()
                .hasValue("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasValue("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''Referat%20%E2%80%93%20m%C3%B8de%201.pdf");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(bytes);
    }

    @Test
    void theListSaysWhatItIsAndInWhichPhase() {
        attach(UUID.randomUUID(), "Tilbud.txt", "Et tilbud".getBytes(StandardCharsets.UTF_8));
        assertThat(text(get(""))).contains("Tilbud", "TXT", "1 kB", "Fase 0", leader.name());
        assertThat(text(get("?phase=" + make.phase(project, 1, "PLANNED"))))
                .contains("Der er ikke vedhæftet noget til fasen.");
    }

    @Test
    void aSecondClickIsTheSameFile() {
        UUID file = UUID.randomUUID();
        String first = attach(file, "a.txt", "a".getBytes(StandardCharsets.UTF_8));
        assertThat(attach(file, "a.txt", "a".getBytes(StandardCharsets.UTF_8))).isEqualTo(first);
        assertThat(count("document")).isEqualTo(1);
    }

    @Test
    void aNewVersionLeavesTheOldOneAndTheSameFileIsNoNewVersion() {
        String document = attach(UUID.randomUUID(), "a.txt", "en".getBytes(StandardCharsets.UTF_8));
        UUID old = fileOf(document);
        assertThat(send(document + "/versions/new", UUID.randomUUID(), "b.txt", "to"))
                .hasStatus3xxRedirection();
        assertThat(send(document + "/versions/new", UUID.randomUUID(), "b.txt", "to"))
                .bodyText()
                .contains("Filen er den samme som den seneste version.");
        assertThat(get(document + "/versions/" + old)).bodyText().isEqualTo("en");
        assertThat(text(get(document))).contains("Version 2", "Version 1", "b.txt", "a.txt");
    }

    @Test
    void aRefusedFileKeepsWhatWasTyped() {
        MvcTestResult answer = mvc.post()
                .multipart()
                .uri(base() + "/new")
                .file(new MockMultipartFile(
                        "file", "rapport.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.UTF_8)))
                .param("fileId", UUID.randomUUID().toString())
                .param("documentTitle", "Rapport 2015")
                .with(leader.signedIn())
                .with(csrf())
                .exchange();
        assertThat(text(answer)).contains("Indholdet er ikke PDF", "value=\"Rapport 2015\"", "Vælg filen igen");
    }

    @Test
    void whoComesBackFromATooLargeFileIsTold() {
        assertThat(text(get("/new?tooLarge=1")))
                .contains(
                        "Filen er for stor. Den må højst fylde 25 MB.", "data-most=\"" + CheckedFile.MOST_BYTES + '"');
    }

    @Test
    void whatIsWithdrawnStaysReadableButTakesNoNewVersion() {
        String document = attach(UUID.randomUUID(), "a.txt", "en".getBytes(StandardCharsets.UTF_8));
        post(document + "/withdrawal", "Forældet");
        assertThat(text(get(document))).contains("Trukket tilbage", "Forældet").doesNotContain("Læg en ny version op");
        assertThat(send(document + "/versions/new", UUID.randomUUID(), "b.txt", "to"))
                .bodyText()
                .contains("Dokumentet er trukket tilbage.");
        assertThat(get(document + "/versions/" + fileOf(document))).hasStatusOk();
    }

    @Test
    void removedContentIsGoneButItsRowSaysWhatItWas() {
        String document = attach(UUID.randomUUID(), "a.txt", "en".getBytes(StandardCharsets.UTF_8));
        UUID file = fileOf(document);
        post(document + "/versions/" + file + "/removal", "Personoplysninger");
        assertThat(get(document + "/versions/" + file)).hasStatus(404);
        assertThat(text(get(document))).contains("a.txt", "Personoplysninger");
        assertThat(jdbc.sql("select count(*) from document_piece where version_id = ?")
                        .param(file)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theDatabaseRefusesToChangeAVersionOrToDeleteItsBytes() {
        UUID file = fileOf(attach(UUID.randomUUID(), "a.txt", "en".getBytes(StandardCharsets.UTF_8)));
        for (String change : new String[] {
            "update document_version set name = 'b.txt' where id = '%s'",
            "delete from document_version where id = '%s'",
            "delete from document_piece where version_id = '%s'",
            "update document_piece set bytes = 'x' where version_id = '%s'"
        }) {
            assertThatThrownBy(
                            () -> superuser.jdbc().sql(change.formatted(file)).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private String base() {
        return "/projects/" + project + "/documents";
    }

    /** Attaches a file to the phase; the answer is the address of it below the documents. */
    private String attach(UUID fileId, String name, byte[] bytes) {
        MvcTestResult answer = mvc.post()
                .multipart()
                .uri(base() + "/new")
                .file(new MockMultipartFile("file", name, "text/html", bytes))
                .param("fileId", fileId.toString())
                .param("documentPhase", phase.toString())
                .with(leader.signedIn())
                .with(csrf())
                .exchange();
        return String.valueOf(answer.getResponse().getRedirectedUrl()).substring(base().length());
    }

    private MvcTestResult send(String path, UUID fileId, String name, String text) {
        return mvc.post()
                .multipart()
                .uri(base() + path)
                .file(new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
                .param("fileId", fileId.toString())
                .with(leader.signedIn())
                .with(csrf())
                .exchange();
    }

    private void post(String path, String reason) {
        assertThat(mvc.post()
                        .uri(base() + path)
                        .param("documentReason", reason)
                        .with(leader.signedIn())
                        .with(csrf()))
                .hasStatus3xxRedirection();
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(base() + path).with(leader.signedIn()).exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private UUID fileOf(String document) {
        return jdbc.sql("select id from document_version where document_id = ? order by number limit 1")
                .param(UUID.fromString(document.substring(1)))
                .query(UUID.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where project_id = ?")
                .param(project)
                .query(Long.class)
                .single();
    }
}
