package dk.fremdrift.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dk.fremdrift.TestDatabase;
import dk.fremdrift.document.CheckedFile;
import dk.fremdrift.project.ProjectFixtures.Somebody;
import dk.fremdrift.shared.BrokenRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
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
    void aPhaseNamesWhatIsAttachedToItUntilItIsWithdrawn() {
        String document = attach(UUID.randomUUID(), "Tilbud.txt", "Et tilbud".getBytes(StandardCharsets.UTF_8));
        String link = "<a href=\"/projects/" + project + "/documents" + document + "\">Tilbud</a>";
        assertThat(phases()).contains(link);
        post(document + "/withdrawal", "Forældet");
        assertThat(phases()).doesNotContain("Tilbud");
    }

    private String phases() {
        return text(mvc.get()
                .uri("/projects/{id}/phases", project)
                .with(leader.signedIn())
                .exchange());
    }

    @Test
    void theFileOfTheListSaysWhatBelongsToTheWholeProject() {
        String document = attach(UUID.randomUUID(), "a.txt", "a".getBytes(StandardCharsets.UTF_8));
        jdbc.sql("update document set phase_id = null where id = ?")
                .param(UUID.fromString(document.substring(1)))
                .update();
        assertThat(text(get("/export?format=csv"))).contains("a;Hele projektet;");
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
    void anotherFileFromTheSamePageIsNotAnsweredAttached() {
        UUID file = UUID.randomUUID();
        String document = attach(file, "a.txt", "en".getBytes(StandardCharsets.UTF_8));
        for (String path : List.of("/new", document + "/versions/new")) {
            assertThat(text(send(path, file, "b.txt", "to")))
                    .contains("Der er allerede gemt noget fra denne side")
                    .doesNotContain(file.toString());
        }
        assertThat(text(send("/new", file, "a.txt", "en"))).contains("Der er allerede gemt noget fra denne side");
        assertThat(count("document")).isEqualTo(1);
        assertThat(text(get(document))).doesNotContain("b.txt");
    }

    @Test
    void aSecondClickFindsItWithdrawnOrRemoved() {
        String document = attach(UUID.randomUUID(), "a.txt", "en".getBytes(StandardCharsets.UTF_8));
        for (String path : List.of("/versions/" + fileOf(document) + "/removal", "/withdrawal")) {
            post(document + path, "Den første grund");
            post(document + path, "Den anden grund");
            assertThat(text(get(document))).contains("Den første grund").doesNotContain("Den anden grund");
        }
    }

    @Test
    void whatIsSaidAboutItIsCorrectedAndTheHistoryTellsOfIt() {
        String document = attach(UUID.randomUUID(), "scan0001.txt", "en".getBytes(StandardCharsets.UTF_8));
        assertThat(text(get(document + "/edit"))).contains("value=\"scan0001\"", "selected");
        assertThat(text(describe(document, "", "0"))).contains("Skriv en titel");
        assertThat(describe(document, "Tilbud fra AOF", "0")).hasRedirectedUrl(base() + document);
        assertThat(text(get(document)))
                .containsPattern("<h1[^>]*>Tilbud fra AOF")
                .doesNotContainPattern("<h1[^>]*>scan0001");
        assertThat(text(describe(document, "Noget helt andet", "0")))
                .contains("Tilbud fra AOF", "Noget helt andet", "En anden har gemt");
        assertThat(text(mvc.get()
                        .uri("/projects/" + project + "/history?topic=DOCUMENTS")
                        .with(leader.signedIn())
                        .exchange()))
                .contains(
                        "rettede, hvad der står om et dokument: Tilbud fra AOF", "<del>scan0001</del>", "scan0001.txt");
    }

    @Test
    void aPhaseThatIsDeletedMeanwhileCostsNoWordAboutTheDocument() {
        String document = attach(UUID.randomUUID(), "scan0001.txt", "en".getBytes(StandardCharsets.UTF_8));
        jdbc.sql("delete from phase where id = :id").param("id", phase).update();
        assertThat(text(mvc.post()
                        .uri(base() + document + "/edit")
                        .param("documentTitle", "Tilbud fra AOF")
                        .param("documentPhase", phase.toString())
                        .param("version", "0")
                        .with(leader.signedIn())
                        .with(csrf())
                        .exchange()))
                .contains("Tilbud fra AOF", "Fasen er slettet i mellemtiden");
    }

    private MvcTestResult describe(String document, String title, String version) {
        return mvc.post()
                .uri(base() + document + "/edit")
                .param("documentTitle", title)
                .param("version", version)
                .with(leader.signedIn())
                .with(csrf())
                .exchange();
    }

    @Test
    void theDatabaseRefusesToChangeAVersionOrToDeleteItsBytes() {
        UUID file = fileOf(attach(UUID.randomUUID(), "a.txt", "en".getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal("update document_version set name = 'b.txt' where id = :id", file))
                .isEqualTo("document_version_stands");
        assertThat(refusal("delete from document_version where id = :id", file)).isEqualTo("document_version_stands");
        assertThat(refusal("delete from document_piece where version_id = :id", file))
                .isEqualTo("document_piece_stands");
        assertThat(refusal("update document_piece set bytes = 'x' where version_id = :id", file))
                .isEqualTo("document_piece_stands");
    }

    @Test
    void theDatabaseKnowsThatAVersionIsWhatItsPiecesMake() {
        String document = attach(UUID.randomUUID(), "a.txt", "en".getBytes(StandardCharsets.UTF_8));
        UUID file = fileOf(document);
        String another = """
                insert into document_piece (version_id, number, bytes)
                select id, (select count(*) from document_piece where version_id = id), 'x' from document_version where id = :id
                """;
        assertThat(refusal(another, file)).isEqualTo("document_version_whole");
        assertThat(refusal("""
                update document_version set removed_at = now(), removed_by = uploaded_by, removed_reason = 'Ord' where id = :id
                """, file)).isEqualTo("document_version_whole");
        post(document + "/versions/" + file + "/removal", "Ord");
        assertThat(refusal(another, file)).isEqualTo("document_version_whole");
        UUID id = UUID.fromString(document.substring(1));
        String version = """
                with file as (
                    insert into document_version (id, document_id, number, name, media_type, size, sha256, uploaded_by, uploaded_at)
                    select gen_random_uuid(), document_id, (select count(*) + 1 from document_version where document_id = :id), name,
                        media_type, 3, encode(sha256('%s'), 'hex'), uploaded_by, uploaded_at
                    from document_version where document_id = :id and number = 1 returning id)
                insert into document_piece (version_id, number, bytes) select id, %d, '%s' from file
                """;
        assertThat(refusal(version.formatted("abd", 0, "abc"), id)).isEqualTo("document_version_whole");
        assertThat(refusal(version.formatted("abcd", 0, "abcd"), id)).isEqualTo("document_version_whole");
        assertThat(refusal(version.formatted("abc", 1, "abc"), id)).isEqualTo("document_version_whole");
        assertThat(refusal(version.formatted("abc", 0, "abc"), id)).isEmpty();
        post(document + "/withdrawal", "Ord");
        assertThat(refusal(version.formatted("abc", 0, "abc"), id)).isEqualTo("document_version_in_use");
        assertThat(refusal("update document set withdrawn_reason = 'Andet' where id = :id", id))
                .isEqualTo("document_withdrawn_once");
        assertThat(refusal(
                        "update document set withdrawn_at = null, withdrawn_by = null, withdrawn_reason = null where id = :id",
                        id))
                .isEqualTo("document_withdrawn_once");
    }

    /** The rule that refuses the change even of the superuser, or nothing if it is made. */
    private String refusal(String change, UUID id) {
        var refused = catchThrowableOfType(
                DataIntegrityViolationException.class,
                () -> superuser.jdbc().sql(change).param("id", id).update());
        return refused == null ? "" : BrokenRule.of(refused);
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
