package dk.fremdrift.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.fremdrift.shared.TypedDay;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.web.util.UriUtils;

/**
 * What the reader asks of a list of entries, as it stands in the address.
 *
 * @param search in supplier, text and voucher number; or an entry's number
 * @param kind {@code beyond} for the entries beyond their line, {@code reversed} for what has been taken back and what
 *     did it, else all
 * @param sort one of {@link #ORDERS}, with a minus in front for the other way round
 * @param page from 1
 * @param size up to 100
 */
record EntryFilter(
        @Nullable String search,
        @TypedDay @Nullable LocalDate from,
        @TypedDay @Nullable LocalDate to,
        @Nullable String kind,
        @Nullable String sort,
        @Nullable Integer page,
        @Nullable Integer size) {

    /** Everything, newest number first. */
    static final EntryFilter NONE = new EntryFilter(null, null, null, null, null, null, null);

    private static final Map<String, String> ORDERS =
            Map.of("number", "e.number", "date", "e.entry_date", "supplier", "e.supplier", "charged", "e.charged");

    private static final Map<String, String> KINDS = Map.of(
            "beyond",
            "e.beyond_line",
            "reversed",
            "(e.reverses is not null or exists (select 1 from ledger_entry r where r.reverses = e.id))");

    /** Whether it leaves anything out. */
    public boolean isNarrowing() {
        return !words().isEmpty() || from != null || to != null || KINDS.containsKey(kindOrAll());
    }

    String where(LedgerScope scope) {
        return """
                e.project_id = :project and %s and %s
                and (:from::date is null or e.entry_date >= :from::date)
                and (:to::date is null or e.entry_date <= :to::date)
                and (:words = '' or e.number::text = :words
                    or fold_danish(e.supplier || ' ' || e.text || ' ' || e.voucher_number) like '%%' || fold_danish(:like) || '%%')
                """.formatted(scope.where(), KINDS.getOrDefault(kindOrAll(), "true"));
    }

    String order() {
        boolean down = sortOrNewest().startsWith("-");
        String column = ORDERS.getOrDefault(down ? sortOrNewest().substring(1) : sortOrNewest(), "e.number");
        return column + (down ? " desc, e.number desc" : ", e.number");
    }

    StatementSpec bind(StatementSpec statement, LedgerScope scope) {
        return statement
                .param("phase", scope.phaseId())
                .param("line", scope.lineKey())
                .param("from", from)
                .param("to", to)
                .param("words", words())
                .param("like", words().replaceAll("([\\\\%_])", "\\\\$1"));
    }

    /** The number of the page, from 1. */
    public int number() {
        return page == null ? 1 : Math.max(1, page);
    }

    /** How many entries a page shows. */
    int atMost() {
        return size == null ? 50 : Math.clamp(size, 1, 100);
    }

    /** The chosen kind, or nothing for all. */
    public String kindOrAll() {
        return kind == null ? "" : kind;
    }

    /** What is searched for, or nothing. */
    public String words() {
        return search == null ? "" : search.strip();
    }

    /** The query of the same list in this order, or turned around if it already stands so. */
    public String sortedBy(String column) {
        return query(column.equals(sortOrNewest()) ? "-" + column : column);
    }

    /** The query of the same list, ready for the number of another page. */
    public String paged() {
        return query(sortOrNewest()) + '&';
    }

    /** What {@code aria-sort} says of a column, or {@code null} if the list is not sorted by it. */
    public @Nullable String direction(String column) {
        return sortOrNewest().equals(column) ? "ascending" : sortOrNewest().equals("-" + column) ? "descending" : null;
    }

    private String sortOrNewest() {
        return sort == null || sort.isBlank() ? "-number" : sort;
    }

    private String query(String inOrder) {
        return "?sort=" + UriUtils.encode(inOrder, UTF_8)
                + parameter("search", words())
                + parameter("from", from)
                + parameter("to", to)
                + parameter("kind", kindOrAll())
                + parameter("size", size);
    }

    private static String parameter(String name, @Nullable Object value) {
        return value == null || value.equals("") ? "" : '&' + name + '=' + UriUtils.encode(value.toString(), UTF_8);
    }
}
