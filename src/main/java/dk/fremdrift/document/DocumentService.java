package dk.fremdrift.document;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches files, and takes them out of use again. Who may is for the feature to know that they are attached to. */
@Service
@Transactional
public class DocumentService {

    private static final String SUBJECT = "document";
    private static final int PIECE_BYTES = 1 << 20;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    DocumentService(JdbcClient jdbc, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said about something that is attached.
     *
     * @param title what it is called; the file's name without its ending if nothing is said
     */
    public record About(
            @Nullable String title,
            @Nullable UUID phaseId,
            @Nullable String category) {}

    /**
     * Attaches a file; sending the same form again changes nothing.
     *
     * @param fileId made by the page that sends it
     * @return the id of what is attached
     */
    public UUID attach(UUID projectId, UUID fileId, About about, CheckedFile file, UUID accountId) throws IOException {
        UUID before = documentOf(projectId, fileId);
        if (before != null) {
            return before;
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into document (id, project_id, phase_id, title, category)
                        values (:id, :project, :phase, :title, :category)
                        """)
                .param("id", id)
                .param("project", projectId)
                .param("phase", about.phaseId())
                .param("title", title(about, file))
                .param("category", Texts.clean(about.category()))
                .update();
        insert(id, fileId, 1, file, accountId);
        audit.record("document.attached", SUBJECT, id, projectId, Map.of("version", "1"));
        return id;
    }

    private static String title(About about, CheckedFile file) {
        String title = Texts.clean(about.title());
        return title != null ? title : file.name().replaceFirst("\\.[^.]*$", "");
    }

    /**
     * Adds a version; sending the same form again changes nothing.
     *
     * @throws ConflictException if the file is the latest version already, or the whole is withdrawn
     */
    public void addVersion(UUID projectId, UUID documentId, UUID fileId, CheckedFile file, UUID accountId)
            throws IOException {
        lockInUse(projectId, documentId);
        if (documentOf(projectId, fileId) != null) {
            return;
        }
        Latest latest = jdbc.sql("""
                        select number, sha256, removed_at is not null as removed from document_version
                        where document_id = :document order by number desc limit 1
                        """)
                .param("document", documentId)
                .query((row, index) ->
                        new Latest(row.getInt("number"), row.getString("sha256"), row.getBoolean("removed")))
                .single();
        if (latest.sha256().equals(file.sha256()) && !latest.removed()) {
            throw new ConflictException("document.sameAsLatest");
        }
        insert(documentId, fileId, latest.number() + 1, file, accountId);
        audit.record(
                "document.versionAdded",
                SUBJECT,
                documentId,
                projectId,
                Map.of("version", String.valueOf(latest.number() + 1)));
    }

    private record Latest(int number, String sha256, boolean removed) {}

    /**
     * Takes it out of use; its versions can still be read.
     *
     * @throws ConflictException if it is withdrawn already
     */
    public void withdraw(UUID projectId, UUID documentId, String reason, UUID accountId) {
        lockInUse(projectId, documentId);
        jdbc.sql("""
                        update document set withdrawn_at = :at, withdrawn_by = :account, withdrawn_reason = :reason
                        where id = :document
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("account", accountId)
                .param("reason", reason.strip())
                .param("document", documentId)
                .update();
        audit.record("document.withdrawn", SUBJECT, documentId, projectId, Map.of());
    }

    /** Removes the bytes of a version for good; that it was there, and why it went, stays. */
    public void remove(UUID projectId, UUID documentId, UUID versionId, String reason, UUID accountId) {
        int removed = jdbc.sql("""
                        update document_version v set removed_at = :at, removed_by = :account, removed_reason = :reason
                        from document d
                        where v.id = :version and v.document_id = d.id and d.id = :document and d.project_id = :project
                          and v.removed_at is null
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("account", accountId)
                .param("reason", reason.strip())
                .param("version", versionId)
                .param("document", documentId)
                .param("project", projectId)
                .update();
        if (removed == 0) {
            throw new NotFoundException("document version", versionId);
        }
        jdbc.sql("delete from document_piece where version_id = :version")
                .param("version", versionId)
                .update();
        audit.record("document.removed", SUBJECT, documentId, projectId, Map.of());
    }

    private void lockInUse(UUID projectId, UUID documentId) {
        boolean withdrawn = jdbc.sql("""
                        select withdrawn_at is not null from document
                        where id = :document and project_id = :project for update
                        """)
                .param("document", documentId)
                .param("project", projectId)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("document", documentId));
        if (withdrawn) {
            throw new ConflictException("document.withdrawnAlready");
        }
    }

    private @Nullable UUID documentOf(UUID projectId, UUID fileId) {
        // Two clicks at once: the second waits here until the first has stored its file
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:file, 0))")
                .param("file", fileId.toString())
                .query((row, index) -> Objects.requireNonNullElse(row.getObject(1), ""))
                .list();
        return jdbc.sql("""
                        select d.id from document_version v join document d on d.id = v.document_id
                        where v.id = :file and d.project_id = :project
                        """)
                .param("file", fileId)
                .param("project", projectId)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private void insert(UUID documentId, UUID fileId, int number, CheckedFile file, UUID accountId) throws IOException {
        jdbc.sql("""
                        insert into document_version (id, document_id, number, name, media_type, size, sha256, uploaded_by, uploaded_at)
                        values (:id, :document, :number, :name, :type, :size, :sha256, :account, :at)
                        """)
                .param("id", fileId)
                .param("document", documentId)
                .param("number", number)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("account", accountId)
                .param("at", OffsetDateTime.now(clock))
                .update();
        try (InputStream in = Files.newInputStream(file.path())) {
            int piece = 0;
            for (byte[] bytes = in.readNBytes(PIECE_BYTES); bytes.length > 0; bytes = in.readNBytes(PIECE_BYTES)) {
                jdbc.sql("insert into document_piece (version_id, number, bytes) values (:version, :number, :bytes)")
                        .param("version", fileId)
                        .param("number", piece++)
                        .param("bytes", bytes)
                        .update();
            }
        }
    }
}
