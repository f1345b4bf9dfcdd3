package dk.fremdrift.accounts;

import dk.fremdrift.shared.Language;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.NotFoundException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the accounts for the pages; every sum comes from the database. */
@Component
class AccountsQueries {

    private static final String SUMS = """
            count(*) as count, coalesce(sum(e.net), 0) as net, coalesce(sum(e.vat), 0) as vat,
            coalesce(sum(e.gross), 0) as gross, coalesce(sum(e.charged), 0) as charged
            """;

    private static final Map<String, String> ORDERS =
            Map.of("number", "e.number", "date", "e.entry_date", "supplier", "e.supplier", "charged", "e.charged");
    private static final Sort.Order NEWEST = Sort.Order.desc("number");

    private final JdbcClient jdbc;

    AccountsQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Approved against spent: lines, their phases, and the whole; two statements. */
    AccountsOverview overview(UUID projectId, Locale locale) {
        var rows = new OverviewRows();
        ask("""
                select grouping(b.line_key) = 0 as is_line, grouping(ph.id) = 0 as is_phase,
                    ph.id as phase_id, %s as phase, ph.status = 'OPEN' as open,
                    b.line_key, b.line_number, b.cost_type, b.text, b.in_budget,
                    coalesce(sum(b.approved), 0) as approved, coalesce(sum(b.spent), 0) as spent,
                    coalesce(sum(b.approved) - sum(b.spent), 0) as remaining
                from (%s) b
                join phase ph on ph.id = b.phase_id
                group by grouping sets (
                    (ph.id, ph.number, ph.title, ph.status, ph.period_sort, ph.position,
                        b.line_key, b.line_number, b.cost_type, b.text, b.in_budget),
                    (ph.id, ph.number, ph.title, ph.status, ph.period_sort, ph.position),
                    ())
                order by grouping(ph.id), ph.number nulls last, ph.period_sort nulls last, ph.position, ph.id, grouping(b.line_key), b.line_number
                """.formatted(AccountsSql.PHASE, AccountsSql.LINES), projectId, locale)
                .query(rows);
        return rows.overview(approvedVersion(projectId).orElse(null));
    }

    /** The number of the project's approved budget version, if there is one. */
    Optional<Integer> approvedVersion(UUID projectId) {
        return jdbc.sql("""
                        select v.number
                        from budget b
                        join budget_version v on v.budget_id = b.id
                        where b.project_id = ? and v.state = 'APPROVED'
                        """).param(projectId).query(Integer.class).optional();
    }

    /** The lines that may be booked on now, as choices; each says what is left on it. */
    List<BookableLine> bookableLines(UUID projectId, Locale locale) {
        return ask("""
                select b.line_key, %s as phase, b.cost_type, b.text, b.approved, b.approved - b.spent as remaining,
                    coalesce(bu.vat_is_cost, true) as vat_is_cost
                from (%s) b
                join phase ph on ph.id = b.phase_id
                left join budget bu on bu.project_id = ph.project_id
                where b.in_budget and ph.status = 'OPEN'
                order by b.line_number
                """.formatted(AccountsSql.PHASE, AccountsSql.LINES), projectId, locale)
                .query((row, at) -> new BookableLine(
                        row.getString("line_key"),
                        "%s (%s) · %s · %s"
                                .formatted(
                                        row.getString("text"),
                                        new Money(row.getBigDecimal("remaining")),
                                        row.getString("cost_type"),
                                        row.getString("phase")),
                        row.getString("text"),
                        new Money(row.getBigDecimal("approved")),
                        new Money(row.getBigDecimal("remaining")),
                        row.getBoolean("vat_is_cost")))
                .list();
    }

    /** The whole ledger's place. */
    LedgerScope ledger(UUID projectId) {
        return jdbc.sql("""
                        select null::uuid as phase_id, null as phase, null as cost_type, null as line,
                            coalesce(sum(approved), 0) as approved, coalesce(sum(spent), 0) as spent,
                            coalesce(sum(approved) - sum(spent), 0) as remaining
                        from line_balance
                        where project_id = ?
                        """).param(projectId).query(LedgerScope.whole()).single();
    }

    /**
     * A phase's part of the ledger.
     *
     * @throws NotFoundException if the project has no such phase
     */
    LedgerScope phase(UUID projectId, UUID phaseId, Locale locale) {
        return ask("""
                        select ph.id as phase_id, %s as phase, null as cost_type, null as line,
                            coalesce(sum(b.approved), 0) as approved, coalesce(sum(b.spent), 0) as spent,
                            coalesce(sum(b.approved) - sum(b.spent), 0) as remaining
                        from phase ph
                        left join line_balance b on b.project_id = ph.project_id and b.phase_id = ph.id
                        where ph.id = :phase and ph.project_id = :project
                        group by ph.id
                        """.formatted(AccountsSql.PHASE), projectId, locale)
                .param("phase", phaseId)
                .query(LedgerScope.ofPhase())
                .optional()
                .orElseThrow(() -> new NotFoundException("phase", phaseId));
    }

    /**
     * A line's part of the ledger.
     *
     * @throws NotFoundException if the project has no such line
     */
    LedgerScope line(UUID projectId, UUID lineKey, Locale locale) {
        return ask("""
                select b.phase_id, %s as phase, b.cost_type, b.text as line,
                    b.approved, b.spent, b.approved - b.spent as remaining
                from (%s) b
                join phase ph on ph.id = b.phase_id
                where b.line_key = :line
                """.formatted(AccountsSql.PHASE, AccountsSql.LINES), projectId, locale)
                .param("line", lineKey)
                .query(LedgerScope.ofLine(lineKey))
                .optional()
                .orElseThrow(() -> new NotFoundException("line", lineKey));
    }

    /** One page of the entries in a part of the ledger, and the sums of all that the filter finds; two statements. */
    EntriesPage entries(UUID projectId, LedgerScope scope, EntryFilter filter, Pageable wanted, Locale locale) {
        EntriesPage.Sums sums = filter.bind(ask("""
                                select %s
                                from ledger_entry e
                                where %s
                                """.formatted(SUMS, filter.where(scope)), projectId, locale), scope)
                .query(EntriesPage.Sums::of)
                .single();
        Pageable page = Listing.within(wanted, sums.count());
        Sort.Order order = Listing.known(wanted.getSort(), ORDERS.keySet()).stream()
                .findAny()
                .orElse(NEWEST);
        String direction = order.isDescending() ? " desc" : "";
        String sql = "%s where %s order by %s%s, e.number%s limit :size offset :skip"
                .formatted(EntryRow.SELECT, filter.where(scope), ORDERS.get(order.getProperty()), direction, direction);
        List<EntryRow> rows = filter.bind(ask(sql, projectId, locale), scope)
                .param("size", page.getPageSize())
                .param("skip", page.getOffset())
                .query(EntryRow::of)
                .list();
        return new EntriesPage(new PageImpl<>(rows, page, sums.count()), sums);
    }

    /** How many entries the project has, and what they come to. */
    EntriesPage.Sums sums(UUID projectId) {
        return jdbc.sql("select %s from ledger_entry e where e.project_id = ?".formatted(SUMS))
                .param(projectId)
                .query(EntriesPage.Sums::of)
                .single();
    }

    /**
     * One entry with all that is known of it.
     *
     * @throws NotFoundException if the project has no such entry
     */
    EntryRow entry(UUID projectId, UUID entryId, Locale locale) {
        return ask(EntryRow.SELECT + " where e.project_id = :project and e.id = :entry", projectId, locale)
                .param("entry", entryId)
                .query(EntryRow::of)
                .optional()
                .orElseThrow(() -> new NotFoundException("entry", entryId));
    }

    private StatementSpec ask(String sql, UUID projectId, Locale locale) {
        return jdbc.sql(sql).param("project", projectId).param("english", Language.isEnglish(locale));
    }
}
