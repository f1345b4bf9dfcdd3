package dk.fremdrift.document;

import dk.fremdrift.document.Attachment.End;
import dk.fremdrift.document.Attachment.FileVersion;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.SheetExport;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is attached to a project. */
@Component
public class Documents {

    private static final String VERSIONS = """
            select d.*, d.version as document_edited, w.display_name as withdrawn_name, v.id as version_id, v.number, v.name,
                v.media_type, v.size, v.uploaded_at, u.display_name as uploader, v.removed_at, v.removed_reason,
                r.display_name as removed_name
            from document d
            join document_version v on v.document_id = d.id
            join account u on u.id = v.uploaded_by
            left join account w on w.id = d.withdrawn_by
            left join account r on r.id = v.removed_by
            where d.project_id = :project
            """;

    private static final String SHOWN = """
             and v.number = (select max(number) from document_version where document_id = d.id)
             and (cast(:phase as uuid) is null or d.phase_id = :phase)
            order by d.withdrawn_at is not null, d.title, d.id
            """;

    private final JdbcClient jdbc;

    Documents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is attached to the project, by title, each with its latest version; what is withdrawn comes last.
     *
     * @param phaseId only what belongs to this phase, or {@code null} for everything
     */
    public Page<Attachment> of(UUID projectId, @Nullable UUID phaseId, Pageable wanted) {
        long total = jdbc.sql("""
                        select count(*) from document
                        where project_id = :project and (cast(:phase as uuid) is null or phase_id = :phase)
                        """)
                .param("project", projectId)
                .param("phase", phaseId)
                .query(Long.class)
                .single();
        Pageable page = Listing.within(wanted, total);
        List<Attachment> rows = jdbc.sql(VERSIONS + SHOWN + "limit :size offset :offset")
                .param("project", projectId)
                .param("phase", phaseId)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, index) -> attachment(row, List.of(version(row))))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** All of that, in the same order; to be closed. */
    public Stream<Attachment> allOf(UUID projectId, @Nullable UUID phaseId) {
        return jdbc
                .sql(VERSIONS + SHOWN)
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .param("project", projectId)
                .param("phase", phaseId)
                .query((row, index) -> attachment(row, List.of(version(row))))
                .stream();
    }

    /** @throws NotFoundException if nothing of that id is attached to the project */
    public Attachment find(UUID projectId, UUID documentId) {
        List<Attachment> rows = jdbc.sql(VERSIONS + " and d.id = :document order by v.number desc")
                .param("project", projectId)
                .param("document", documentId)
                .query((row, index) -> attachment(row, List.of(version(row))))
                .list();
        if (rows.isEmpty()) {
            throw new NotFoundException("document", documentId);
        }
        Attachment first = rows.getFirst();
        return new Attachment(
                first.id(),
                first.title(),
                first.phaseId(),
                first.category(),
                first.version(),
                rows.stream().map(Attachment::latest).toList(),
                first.withdrawn());
    }

    /**
     * The version whose bytes may be read.
     *
     * @throws NotFoundException if the project has no such version, or its bytes are removed
     */
    public FileVersion file(UUID projectId, UUID documentId, UUID versionId) {
        return find(projectId, documentId).versions().stream()
                .filter(version -> version.id().equals(versionId) && version.removed() == null)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("document version", versionId));
    }

    /** Writes the bytes of the version, piece by piece: never more than one of them is in memory. */
    public void write(UUID versionId, OutputStream out) throws IOException {
        List<Integer> pieces = jdbc.sql("select number from document_piece where version_id = :version order by number")
                .param("version", versionId)
                .query((row, index) -> row.getInt(1))
                .list();
        for (Integer piece : pieces) {
            out.write(jdbc.sql("select bytes from document_piece where version_id = :version and number = :number")
                    .param("version", versionId)
                    .param("number", piece)
                    .query(byte[].class)
                    .single());
        }
    }

    /** The categories that are in use anywhere, the usual ones first, to be suggested. */
    public List<String> categories() {
        return jdbc.sql("""
                        select category from document where category is not null
                        group by category order by count(*) desc, category limit 50
                        """).query((row, index) -> row.getString(1)).list();
    }

    private static Attachment attachment(ResultSet row, List<FileVersion> versions) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("phase_id", UUID.class),
                row.getString("category"),
                row.getLong("document_edited"),
                versions,
                end(row, "withdrawn"));
    }

    private static FileVersion version(ResultSet row) throws SQLException {
        return new FileVersion(
                row.getObject("version_id", UUID.class),
                row.getInt("number"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("uploader"),
                Moments.in(row, "uploaded_at"),
                end(row, "removed"));
    }

    private static @Nullable End end(ResultSet row, String what) throws SQLException {
        return row.getObject(what + "_at") == null
                ? null
                : new End(
                        Moments.in(row, what + "_at"), row.getString(what + "_name"), row.getString(what + "_reason"));
    }
}
