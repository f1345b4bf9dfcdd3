package dk.fremdrift.project;

import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the changes of a project for their pages. */
@Component
class ChangeQueries {

    private static final String CHANGES = """
            select c.*, coalesce(f.number::text, '') as phase_number, f.title as phase_title,
                s.id as submission_id, d.outcome, s.submitted_at, a.applied_at
            from project_change c
            left join phase f on f.id = c.target_phase_id
            left join project_change_application a on a.change_id = c.id
            left join lateral (
                select id, submitted_at from submission where subject_kind = 'CHANGE' and subject_id = c.id
                order by submitted_at desc, id desc limit 1) s on true
            left join decision d on d.submission_id = s.id
            where c.project_id = :project
            order by c.number desc
            """;

    private final JdbcClient jdbc;
    private final ChangeContents contents;
    private final FrozenChangeReader reader;

    ChangeQueries(JdbcClient jdbc, ChangeContents contents, FrozenChangeReader reader) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.reader = reader;
    }

    /** The changes, the latest first. */
    List<ChangeRow> of(UUID projectId) {
        return jdbc.sql(CHANGES)
                .param("project", projectId)
                .query((row, index) -> change(row))
                .list();
    }

    /** @throws NotFoundException if the project has no such change */
    ChangeRow find(UUID projectId, UUID changeId) {
        return of(projectId).stream()
                .filter(change -> change.id().equals(changeId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Change", changeId));
    }

    /** What was put forward last. */
    Optional<FrozenChange> frozen(ChangeRow change) {
        return Optional.ofNullable(change.submissionId())
                .map(id -> reader.read(jdbc.sql("select content from submission where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()));
    }

    private ChangeRow change(ResultSet row) throws SQLException {
        ChangeKind kind = ChangeKind.valueOf(row.getString("kind"));
        return new ChangeRow(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                kind,
                ChangeState.valueOf(row.getString("state")),
                contents.title(
                        kind,
                        detail(kind, row),
                        row.getObject("move_months", Integer.class),
                        target(kind, row),
                        LocaleContextHolder.getLocale()),
                row.getString("problem"),
                row.getObject("submission_id", UUID.class),
                row.getString("outcome"),
                Moments.ifAnyIn(row, "submitted_at"),
                Moments.ifAnyIn(row, "applied_at"));
    }

    private static @Nullable String detail(ChangeKind kind, ResultSet row) throws SQLException {
        return switch (kind) {
            case TIME -> row.getString("move_kind");
            case PARTNERS -> row.getString("partner_action");
            default -> null;
        };
    }

    private static @Nullable String target(ChangeKind kind, ResultSet row) throws SQLException {
        return switch (kind) {
            case TIME -> phase(row);
            case SCOPE -> row.getString("section");
            case PARTNERS -> row.getString("partner_name");
            default -> null;
        };
    }

    private static @Nullable String phase(ResultSet row) throws SQLException {
        String title = row.getString("phase_title");
        if (title == null) {
            return row.getObject("target_phase_id") == null ? null : "?";
        }
        Integer number = row.getString("phase_number").isEmpty() ? null : row.getInt("phase_number");
        return PhaseInfo.label(number, title, LocaleContextHolder.getLocale());
    }
}
