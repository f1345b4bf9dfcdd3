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
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches files, and takes them out of use again. Who may is for the feature to know that they are attached to. */
@Service
@Transactional
public class DocumentService {

    private static final String SUBJECT = "document";
    private static final int PIECE_BYTES = 1 << 20;

    private static final RowMapper<FileRow> FILE = (row, index) -> new FileRow(
            row.getInt("number"), row.getString("name"), row.getString("sha256"), row.getBoolean("removed"));

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
     * @throws ConflictException {@code document.sentAlready} if the page has sent another file before
     */
    public UUID attach(UUID projectId, UUID fileId, About about, CheckedFile file, UUID accountId) throws IOException {
        String title = title(about, file);
        About said = new About(title, about.phaseId(), Texts.clean(about.category()));
        UUID before = documentOf(projectId, fileId, file);
        if (before != null) {
            if (!said.equals(about(projectId, before))) {
                throw new ConflictException("document.sentAlready");
            }
            return before;
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into document (id, version, project_id, phase_id, title, category)
                        values (:id, 0, :project, :phase, :title, :category)
                        """)
                .param("id", id)
                .param("project", projectId)
                .param("phase", said.phaseId())
                .param("title", title)
                .param("category", said.category())
                .update();
        insert(id, fileId, 1, file, accountId);
        changed(
                "document.attached",
                projectId,
                id,
                1,
                null,
                new Attached(title, said.phaseId(), said.category(), file.name()));
        return id;
    }

    private static String title(About about, CheckedFile file) {
        String title = Texts.clean(about.title());
        return title != null ? title : file.name().replaceFirst("\\.[^.]*$", "");
    }

    /**
     * Adds a version; sending the same form again changes nothing.
     *
     * @throws ConflictException if the file is the latest version already, the whole is withdrawn, or the page has sent
     *     another file before
     */
    public void addVersion(UUID projectId, UUID documentId, UUID fileId, CheckedFile file, UUID accountId)
            throws IOException {
        if (documentOf(projectId, fileId, file) != null) {
            return;
        }
        if (isWithdrawn(projectId, documentId)) {
            throw new ConflictException("document.withdrawnAlready");
        }
        FileRow latest = jdbc.sql("""
                        select number, name, sha256, removed_at is not null as removed from document_version
                        where document_id = :document order by number desc limit 1
                        """).param("document", documentId).query(FILE).single();
        if (latest.sha256().equals(file.sha256()) && !latest.removed()) {
            throw new ConflictException("document.sameAsLatest");
        }
        insert(documentId, fileId, latest.number() + 1, file, accountId);
        changed(
                "document.versionAdded",
                projectId,
                documentId,
                latest.number() + 1,
                new Uploaded(latest.number(), latest.name()),
                new Uploaded(latest.number() + 1, file.name()));
    }

    private record FileRow(int number, String name, String sha256, boolean removed) {}

    /** What is attached, as the history tells of it. */
    record Attached(
            String title, @Nullable UUID phaseId, @Nullable String category, String fileName) {}

    /** A version, as the history tells of it. */
    record Uploaded(int fileVersion, String fileName) {}

    /** Why something is no longer there, as the history tells of it. */
    record Ended(@Nullable String fileName, String documentReason) {}

    private <F extends Record> void changed(
            String action, UUID projectId, UUID documentId, int version, @Nullable F before, F after) {
        audit.changed(
                action, SUBJECT, documentId, projectId, Map.of("version", String.valueOf(version)), before, after);
    }

    /**
     * Says something else about it.
     *
     * @throws OptimisticLockingFailureException if somebody has saved since the form was read
     */
    public void describe(UUID projectId, UUID documentId, About about, @Nullable Long version) {
        About before = about(projectId, documentId);
        int described = jdbc.sql("""
                        update document set title = :title, phase_id = :phase, category = :category, version = version + 1
                        where id = :document and version = :version
                        """)
                .param("title", Texts.clean(about.title()))
                .param("phase", about.phaseId())
                .param("category", Texts.clean(about.category()))
                .param("document", documentId)
                .param("version", version)
                .update();
        if (described == 0) {
            throw new OptimisticLockingFailureException("document " + documentId);
        }
        audit.changed("document.described", SUBJECT, documentId, projectId, Map.of(), before, about);
    }

    private About about(UUID projectId, UUID documentId) {
        return jdbc.sql("select * from document where id = :document and project_id = :project for update")
                .param("document", documentId)
                .param("project", projectId)
                .query((row, index) -> new About(
                        row.getString("title"), row.getObject("phase_id", UUID.class), row.getString("category")))
                .optional()
                .orElseThrow(() -> new NotFoundException("document", documentId));
    }

    /** Takes it out of use; its versions can still be read. Not an error if it is out of use already. */
    public void withdraw(UUID projectId, UUID documentId, String reason, UUID accountId) {
        if (isWithdrawn(projectId, documentId)) {
            return;
        }
        jdbc.sql("""
                        update document set withdrawn_at = :at, withdrawn_by = :account, withdrawn_reason = :reason
                        where id = :document
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("account", accountId)
                .param("reason", reason.strip())
                .param("document", documentId)
                .update();
        audit.changed(
                "document.withdrawn", SUBJECT, documentId, projectId, Map.of(), null, new Ended(null, reason.strip()));
    }

    /**
     * Removes the bytes of a version for good; that it was there, and why it went, stays. Not an error if they are gone
     * already.
     */
    public void remove(UUID projectId, UUID documentId, UUID versionId, String reason, UUID accountId) {
        FileRow file = jdbc.sql("""
                        select v.number, v.name, v.sha256, v.removed_at is not null as removed
                        from document_version v
                        join document d on d.id = v.document_id
                        where v.id = :version and d.id = :document and d.project_id = :project for update of v
                        """)
                .param("version", versionId)
                .param("document", documentId)
                .param("project", projectId)
                .query(FILE)
                .optional()
                .orElseThrow(() -> new NotFoundException("document version", versionId));
        if (file.removed()) {
            return;
        }
        jdbc.sql("""
                        update document_version set removed_at = :at, removed_by = :account, removed_reason = :reason
                        where id = :version
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("account", accountId)
                .param("reason", reason.strip())
                .param("version", versionId)
                .update();
        jdbc.sql("delete from document_piece where version_id = :version")
                .param("version", versionId)
                .update();
        changed("document.removed", projectId, documentId, file.number(), null, new Ended(file.name(), reason.strip()));
    }

    /** Whether it is out of use; nobody else changes that before the end of the transaction. */
    private boolean isWithdrawn(UUID projectId, UUID documentId) {
        return jdbc.sql("""
                        select withdrawn_at is not null from document
                        where id = :document and project_id = :project for update
                        """)
                .param("document", documentId)
                .param("project", projectId)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("document", documentId));
    }

    private @Nullable UUID documentOf(UUID projectId, UUID fileId, CheckedFile file) {
        // Two clicks at once: the second waits here until the first has stored its file
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:file, 0))")
                .param("file", fileId.toString())
                .query((row, index) -> Objects.requireNonNullElse(row.getObject(1), ""))
                .list();
        Sent sent = jdbc.sql("""
                        select d.id, v.sha256 from document_version v join document d on d.id = v.document_id
                        where v.id = :file and d.project_id = :project
                        """)
                .param("file", fileId)
                .param("project", projectId)
                .query((row, index) -> new Sent(row.getObject("id", UUID.class), row.getString("sha256")))
                .optional()
                .orElse(null);
        if (sent == null) {
            return null;
        }
        if (!sent.sha256().equals(file.sha256())) {
            throw new ConflictException("document.sentAlready");
        }
        return sent.documentId();
    }

    private record Sent(UUID documentId, String sha256) {}

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
