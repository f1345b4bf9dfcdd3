package dk.fremdrift.accounts;

import dk.fremdrift.budget.VatRule;
import dk.fremdrift.project.ProjectDirectory;
import dk.fremdrift.shared.Danish;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a project's accounts for an export, row by row and all from one snapshot, so that the sums agree to the øre. */
@Component
class AccountsReports {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final JdbcClient jdbc;
    private final AccountsQueries queries;
    private final ProjectDirectory projects;
    private final VatRule vatRule;
    private final Clock clock;

    AccountsReports(JdbcClient jdbc, AccountsQueries queries, ProjectDirectory projects, VatRule vatRule, Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.projects = projects;
        this.vatRule = vatRule;
        this.clock = clock;
    }

    /** Writes the report, and then the entries in the order of their numbers, of which there may be very many. */
    @FunctionalInterface
    interface Writer {
        void write(AccountsReport report, Stream<EntryRow> entries) throws IOException;
    }

    /** A report with the entries that fit on a paper. */
    record Beginning(AccountsReport report, List<EntryRow> entries) {}

    /** Lets the writer read the accounts; the snapshot lasts until it is done. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void stream(UUID projectId, Writer writer) throws IOException {
        AccountsReport report = report(projectId);
        try (Stream<EntryRow> entries = entries(projectId)) {
            writer.write(report, entries);
        }
    }

    /** The report with its first entries, at most so many. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Beginning beginning(UUID projectId, int most) {
        AccountsReport report = report(projectId);
        try (Stream<EntryRow> entries = entries(projectId)) {
            return new Beginning(report, entries.limit(most).toList());
        }
    }

    private AccountsReport report(UUID projectId) {
        return new AccountsReport(
                        projects.title(projectId),
                        vatRule.isCost(projectId),
                        queries.overview(projectId, Danish.LOCALE),
                        posts(projectId),
                        queries.sums(projectId),
                        LocalDate.now(clock))
                .checked();
    }

    private Stream<EntryRow> entries(UUID projectId) {
        return jdbc
                .sql(EntryRow.SELECT + " where e.project_id = :project order by e.number")
                .withFetchSize(ROWS_AT_A_TIME)
                .param("project", projectId)
                .param("english", false)
                .query(EntryRow::of)
                .stream();
    }

    private List<AccountsReport.Post> posts(UUID projectId) {
        return jdbc.sql("""
                        select %s as phase, b.cost_type, min(b.line_number) as first_line, max(b.line_number) as last_line,
                            sum(b.approved) as approved, sum(b.spent) as spent, sum(b.approved) - sum(b.spent) as remaining
                        from (%s) b
                        join phase ph on ph.id = b.phase_id
                        group by ph.id, b.cost_type, b.cost_type_id
                        order by first_line
                        """.formatted(AccountsSql.PHASE, AccountsSql.LINES))
                .param("project", projectId)
                .param("english", false)
                .query((row, at) -> new AccountsReport.Post(
                        row.getString("phase"),
                        row.getString("cost_type"),
                        row.getInt("first_line"),
                        row.getInt("last_line"),
                        Figures.of(row)))
                .list();
    }
}
