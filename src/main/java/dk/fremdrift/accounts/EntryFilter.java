package dk.fremdrift.accounts;

import dk.fremdrift.shared.TypedDay;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What the reader asks of a list of entries, as it stands in the address.
 *
 * @param search in supplier, text and voucher number; or an entry's number
 * @param kind {@code beyond} for the entries beyond their line, {@code reversed} for what has been taken back and what
 *     did it, else all
 */
record EntryFilter(
        @Nullable String search,

        @TypedDay @Nullable LocalDate from,

        @TypedDay @Nullable LocalDate to,

        @Nullable String kind) {

    /** Everything. */
    static final EntryFilter NONE = new EntryFilter(null, null, null, null);

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
                    or findable(e.supplier || ' ' || e.text || ' ' || e.voucher_number) like all ((select like_words(:words))::text[]))
                """.formatted(scope.where(), KINDS.getOrDefault(kindOrAll(), "true"));
    }

    StatementSpec bind(StatementSpec statement, LedgerScope scope) {
        return statement
                .param("phase", scope.phaseId())
                .param("line", scope.lineKey())
                .param("from", from)
                .param("to", to)
                .param("words", words());
    }

    /** The chosen kind, or nothing for all. */
    public String kindOrAll() {
        return kind == null ? "" : kind;
    }

    /** What is searched for, or nothing. */
    public String words() {
        return search == null ? "" : search.strip();
    }
}
