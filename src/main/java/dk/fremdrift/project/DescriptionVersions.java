package dk.fremdrift.project;

import dk.fremdrift.decision.Outcome;
import dk.fremdrift.project.DescriptionVersion.Row;
import dk.fremdrift.project.DescriptionVersion.Signature;
import dk.fremdrift.project.DescriptionVersion.Submitted;
import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the frozen versions of a description. */
@Component
class DescriptionVersions {

    private static final String VERSIONS = """
            select v.id, v.number, v.frozen_at, p.name as frozen_by_name,%s s.id as submission_id, s.status, d.outcome,
                d.outcome = 'APPROVED' and exists (
                    select from submission later join decision e on e.submission_id = later.id and e.outcome = 'APPROVED'
                    where later.body_id = v.project_id and later.subject_kind = 'DESCRIPTION' and e.decided_at > d.decided_at)
                    as superseded,
                (select count(*) from description_signature where version_id = v.id) as signatures,
                exists (select 1 from description_signature
                        where version_id = v.id and person_id in (select id from people_of(:account))) as signed_by_me,
                v.number = (select max(number) from description_version where project_id = v.project_id) as latest
            from description_version v
            join person_now p on p.id = v.frozen_by
            left join lateral (
                select id, status from submission
                where body_id = v.project_id and version_id = v.id order by submitted_at desc, id desc limit 1) s on true
            left join decision d on d.submission_id = s.id
            where v.project_id = :project %s
            order by v.number desc
            """;

    private final JdbcClient jdbc;

    DescriptionVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the latest first. */
    List<Row> of(UUID projectId) {
        return jdbc.sql(VERSIONS.formatted("", ""))
                .param("project", projectId)
                .param("account", null)
                .query((row, index) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("frozen_by_name"),
                        Moments.in(row, "frozen_at"),
                        row.getInt("signatures"),
                        submitted(row)))
                .list();
    }

    /**
     * One of them as the account's owner sees it.
     *
     * @throws NotFoundException if the project has no such version
     */
    DescriptionVersion find(UUID projectId, UUID versionId, UUID accountId) {
        List<Signature> signatures = signatures(versionId);
        return jdbc.sql(VERSIONS.formatted(" v.content, v.content_sha256,", "and v.id = :version"))
                .param("project", projectId)
                .param("version", versionId)
                .param("account", accountId)
                .query((row, index) -> new DescriptionVersion(
                        versionId,
                        row.getInt("number"),
                        row.getString("content"),
                        row.getString("content_sha256"),
                        row.getString("frozen_by_name"),
                        Moments.in(row, "frozen_at"),
                        signatures,
                        row.getBoolean("signed_by_me"),
                        row.getBoolean("latest"),
                        submitted(row)))
                .optional()
                .orElseThrow(() -> new NotFoundException("description version", versionId));
    }

    private List<Signature> signatures(UUID versionId) {
        return jdbc.sql("""
                        select g.*, p.name, r.name as recorded_by_name
                        from description_signature g
                        join person_now p on p.id = g.person_id
                        left join person_now r on r.id = g.recorded_by
                        where g.version_id = :version order by g.signed_at, g.id
                        """)
                .param("version", versionId)
                .query((row, index) -> new Signature(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("organisation"),
                        Moments.in(row, "signed_at"),
                        row.getString("paper_words"),
                        row.getString("recorded_by_name")))
                .list();
    }

    private static @Nullable Submitted submitted(ResultSet row) throws SQLException {
        UUID submission = row.getObject("submission_id", UUID.class);
        String outcome = row.getString("outcome");
        return submission == null
                ? null
                : new Submitted(
                        submission,
                        row.getString("status"),
                        outcome == null ? null : Outcome.valueOf(outcome),
                        row.getBoolean("superseded"));
    }
}
