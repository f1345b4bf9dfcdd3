package dk.fremdrift.steering;

import dk.fremdrift.decision.DecisionRule;
import dk.fremdrift.decision.OpenSubmissions;
import dk.fremdrift.decision.SubjectTitles;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Moments;
import dk.fremdrift.shared.SheetExport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What awaits the steering group of a project, and what it has decided, in three statements. */
@Repository
class Register {

    private static final String CLOSED = """
            from submission s
            left join decision d on d.submission_id = s.id
            where s.body_id = :project and s.status <> 'OPEN'
                and (cast(:outcome as text) is null or coalesce(d.outcome, 'WITHDRAWN') = :outcome)
                and (cast(:kind as text) is null or s.subject_kind = :kind)
            """;

    private static final String ROWS = """
            select s.id, s.subject_kind, s.about, s.version_number, s.closed_at,
                coalesce(d.outcome, 'WITHDRAWN') as outcome, d.rule
            %s
            order by s.closed_at desc, s.id desc
            """.formatted(CLOSED);

    private final JdbcClient jdbc;
    private final OpenSubmissions submissions;
    private final SubjectTitles titles;

    Register(JdbcClient jdbc, OpenSubmissions submissions, SubjectTitles titles) {
        this.jdbc = jdbc;
        this.submissions = submissions;
        this.titles = titles;
    }

    /** A submission that awaits its decision, and what the reader has to do with it. */
    record OpenRow(
            UUID id,
            String title,
            int versionNumber,
            @Nullable String submitter,
            Instant submittedAt,
            boolean deadlocked,
            int voted,
            int electorate,
            Part part) {}

    /**
     * A submission that has come to its end.
     *
     * @param title what was put forward, in the reader's language
     * @param outcome how it was decided, or {@code WITHDRAWN}
     */
    record ClosedRow(
            UUID id,
            String title,
            int versionNumber,
            String kind,
            Instant closedAt,
            String outcome,
            @Nullable DecisionRule rule) {}

    /** The open submissions, oldest first, as the person behind the account sees them. */
    List<OpenRow> open(UUID projectId, UUID accountId) {
        return submissions.of(projectId, accountId).stream()
                .map(submission -> new OpenRow(
                        submission.id(),
                        submission.title(),
                        submission.versionNumber(),
                        submission.submitter(),
                        submission.submittedAt(),
                        submission.deadlocked(),
                        submission.voted(),
                        submission.electorate(),
                        Part.of(submission.me(), submission.roll(), submission.recused(), submission.votes())))
                .toList();
    }

    /** A page of the closed submissions that the filter finds, newest first. */
    Page<ClosedRow> closed(UUID projectId, RegisterFilter filter, Pageable wanted) {
        int total = narrow("select count(*) " + CLOSED, projectId, filter)
                .query(Integer.class)
                .single();
        Pageable page = Listing.within(wanted, total);
        List<ClosedRow> rows = narrow(ROWS + "limit :size offset :offset", projectId, filter)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, index) -> closed(row))
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** All closed submissions that the filter finds, newest first; to be closed. */
    Stream<ClosedRow> all(UUID projectId, RegisterFilter filter) {
        return narrow(ROWS, projectId, filter)
                .withFetchSize(SheetExport.ROWS_AT_A_TIME)
                .query((row, index) -> closed(row))
                .stream();
    }

    private ClosedRow closed(ResultSet row) throws SQLException {
        String kind = row.getString("subject_kind");
        String rule = row.getString("rule");
        return new ClosedRow(
                row.getObject("id", UUID.class),
                titles.of(kind, row.getString("about")),
                row.getInt("version_number"),
                kind,
                Moments.in(row, "closed_at"),
                row.getString("outcome"),
                rule == null ? null : DecisionRule.valueOf(rule));
    }

    private JdbcClient.StatementSpec narrow(String sql, UUID projectId, RegisterFilter filter) {
        return jdbc.sql(sql)
                .param("project", projectId)
                .param("outcome", filter.outcome())
                .param("kind", filter.kind());
    }
}
