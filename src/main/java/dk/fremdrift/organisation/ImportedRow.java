package dk.fremdrift.organisation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of an import as the page shows it: what it is about, what it would do, and what is wrong with it. */
record ImportedRow(
        int line,
        boolean person,
        @Nullable String name,
        @Nullable String email,
        @Nullable String unit,
        @Nullable String title,
        String outcome,
        boolean moves,
        List<String> changes,
        List<Fault> faults) {

    /** What wrong values there are to show: of other faults the detail is something else. */
    private static final Set<String> SHOWING = Set.of("address", "encoding", "formula");

    /** The name as it stands in the file, also where it is wrong. */
    public @Nullable String shownName() {
        return shown(name, ImportColumn.NAME);
    }

    /** The address as it stands in the file, also where it is wrong. */
    public @Nullable String shownEmail() {
        return shown(email, ImportColumn.EMAIL);
    }

    /** The unit as it stands in the file, also where it is wrong. */
    public @Nullable String shownUnit() {
        return shown(unit, ImportColumn.UNIT);
    }

    private @Nullable String shown(@Nullable String value, ImportColumn column) {
        return value != null
                ? value
                : faults.stream()
                        .filter(fault -> fault.field().equals(column.name()) && SHOWING.contains(fault.message()))
                        .map(Fault::detail)
                        .findFirst()
                        .orElse(null);
    }

    /** What is wrong in which column; the message is filled in with the detail. */
    record Fault(String field, String message, String detail) {}
}
