package dk.fremdrift.project;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much belongs to a phase, and to the whole project when the phase is deleted.
 *
 * @param activities milestones among them
 */
record PhaseContents(int activities, int documents) {

    public boolean isEmpty() {
        return activities == 0 && documents == 0;
    }

    /** As the history keeps it: what there is none of is not named. */
    Map<String, String> detail() {
        Map<String, String> detail = new TreeMap<>();
        if (activities > 0) {
            detail.put("activitiesLeft", String.valueOf(activities));
        }
        if (documents > 0) {
            detail.put("documentsLeft", String.valueOf(documents));
        }
        return detail;
    }
}
