package dk.fremdrift.security;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What somebody has typed in a form and not saved yet.
 *
 * @param page the form's GET address, always local
 */
record Draft(UUID id, String page, Instant savedAt, Map<String, String[]> fields) {

    /** Where the form is shown, filled with the draft. */
    public String address() {
        return page + (page.contains("?") ? "&" : "?") + "draft=" + id;
    }

    /**
     * The fields as they fill the form. A draft from the page of a conflict stands beside nothing of the other's any more:
     * it says that it has seen no version, so that saving it brings the comparison back.
     */
    Map<String, String[]> toCompareAgain() {
        if (!fields.containsKey("take")) {
            return fields;
        }
        var unseen = new TreeMap<>(fields);
        unseen.put("version", new String[] {"-1"});
        return unseen;
    }
}
