package dk.fremdrift.project;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a planned period was moved, as whoever asked for it has said. The months stand beside the new period even where they
 * move nothing by themselves: "3 months" is what is decided on, whatever the new words are.
 *
 * @param months by how many, if that was said
 */
record Shift(MoveKind kind, @Nullable Integer months) {

    /** The move for the audit trail. */
    Map<String, String> asDetail() {
        Map<String, String> detail = new HashMap<>();
        detail.put("moveKind", kind.name());
        if (months != null) {
            detail.put("moveMonths", months.toString());
        }
        return detail;
    }
}
