package dk.fremdrift.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its page shows it.
 *
 * @param interrupted whether it should be at work and nobody is: nothing is half done then
 * @param queued whether it waits for another that is at work
 * @param headings what the columns that were understood are called in the file
 */
record ImportDetails(
        UUID id,
        String fileName,
        String state,
        boolean interrupted,
        boolean queued,
        @Nullable String refusal,
        @Nullable String refusalDetail,
        int progress,
        @Nullable String charset,
        Map<String, String> headings,
        List<String> ignored,
        List<Count> counts) {

    /** How many rows about units or people there are of an outcome. */
    record Count(String outcome, boolean person, int rows) {}

    /** How many rows about units, or about people, have an outcome. */
    public int count(String outcome, boolean person) {
        return counts.stream()
                .filter(count -> count.outcome.equals(outcome) && count.person == person)
                .mapToInt(Count::rows)
                .sum();
    }

    /** How many rows have an outcome. */
    public int count(String outcome) {
        return count(outcome, true) + count(outcome, false);
    }

    /** How many rows change anything. */
    public int toDo() {
        return count("NEW") + count("CHANGED");
    }

    /** Whether the page will show something else before long. */
    public boolean isAtWork() {
        return !interrupted && Arrays.asList("READING", "APPLYING").contains(state);
    }
}
