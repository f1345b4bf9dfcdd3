package dk.fremdrift.organisation;

import java.util.List;
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

    /** What is wrong in which column; the message is filled in with the detail. */
    record Fault(String field, String message, String detail) {}
}
