package dk.fremdrift.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * The part of a ledger that a page shows, with its figures: one line, one phase, or all of it.
 *
 * @param path below the accounts' address
 */
record LedgerScope(
        String path,
        @Nullable UUID phaseId,
        @Nullable String phase,
        @Nullable UUID lineKey,
        @Nullable String costType,
        @Nullable String line,
        Figures figures) {

    static RowMapper<LedgerScope> whole() {
        return (row, at) -> new LedgerScope("entries", null, null, null, null, null, Figures.of(row));
    }

    static RowMapper<LedgerScope> ofPhase() {
        return (row, at) -> {
            UUID phaseId = row.getObject("phase_id", UUID.class);
            return new LedgerScope(
                    "phases/" + phaseId, phaseId, row.getString("phase"), null, null, null, Figures.of(row));
        };
    }

    static RowMapper<LedgerScope> ofLine(UUID lineKey) {
        return (row, at) -> new LedgerScope(
                "lines/" + lineKey,
                row.getObject("phase_id", UUID.class),
                row.getString("phase"),
                lineKey,
                row.getString("cost_type"),
                row.getString("line"),
                Figures.of(row));
    }

    /** Which entries belong to it. */
    String where() {
        return lineKey != null ? "e.line_key = :line" : phaseId != null ? "e.phase_id = :phase" : "true";
    }
}
