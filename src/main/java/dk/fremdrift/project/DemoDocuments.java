package dk.fremdrift.project;

import dk.fremdrift.document.CheckedFile;
import dk.fremdrift.document.DocumentService;
import dk.fremdrift.document.DocumentService.About;
import dk.fremdrift.document.FileRefusedException;
import dk.fremdrift.shared.DemoPart;
import dk.fremdrift.shared.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The papers of two cases as they are made here: the fifth's description, which is signed, and a draft of the third's,
 * to be worked on. The cases tell of no other papers.
 */
@Component
@Order(36)
class DemoDocuments implements DemoPart {

    private static final String CATEGORY = "Projektbeskrivelse";

    private final ProjectDirectory projects;
    private final DescriptionVersions versions;
    private final PaperEditions editions;
    private final PaperFiles files;
    private final DocumentService documents;
    private final JdbcClient jdbc;

    DemoDocuments(
            ProjectDirectory projects,
            DescriptionVersions versions,
            PaperEditions editions,
            PaperFiles files,
            DocumentService documents,
            JdbcClient jdbc) {
        this.projects = projects;
        this.versions = versions;
        this.editions = editions;
        this.files = files;
        this.documents = documents;
        this.jdbc = jdbc;
    }

    @Override
    public void create() {
        UUID leader = id("select id from account where username = ?", "projektleder");
        UUID signed = projects.findIdByNumber("2014-017").orElseThrow();
        UUID version = id("select id from description_version where project_id = ?", signed);
        attach(
                signed,
                leader,
                "Underskrevet projektbeskrivelse",
                editions.frozen(versions.find(signed, version, leader)),
                false);
        UUID begun = projects.findIdByNumber("2013-021").orElseThrow();
        UUID hr = id("select id from account where username = ?", "hr");
        attach(begun, hr, "Udkast til projektbeskrivelse", editions.draft(begun), true);
    }

    private void attach(UUID project, UUID account, String title, PaperEdition edition, boolean word) {
        try {
            Path file = Files.createTempFile("document", null);
            try (OutputStream out = Files.newOutputStream(file)) {
                if (word) {
                    files.docx(edition, out);
                } else {
                    files.pdf(edition, out);
                }
            }
            try (CheckedFile checked = CheckedFile.check(edition.fileName() + (word ? ".docx" : ".pdf"), file)) {
                documents.attach(project, Ids.next(), new About(title, null, CATEGORY), checked, account);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileRefusedException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID id(String sql, Object of) {
        return jdbc.sql(sql).param(of).query(UUID.class).single();
    }
}
