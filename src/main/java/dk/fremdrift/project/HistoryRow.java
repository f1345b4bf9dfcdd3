package dk.fremdrift.project;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a project in words.
 *
 * @param seq its number, by which it is also found in the audit trail
 * @param what who did what to what
 * @param actor who did it, where {@code what} does not say so
 */
record HistoryRow(
        long seq, Instant at, String what, @Nullable String actor, List<Field> fields) {

    /**
     * A field that says something to begin with, no more, or something else.
     *
     * @param erased that its values have been erased, by whom and why; nothing if they have not
     */
    record Field(
            String label,
            @Nullable String before,
            @Nullable String after,
            @Nullable String erased) {

        private static final int LONG = 60;
        private static final int VERY_LONG = 300;

        /** Whether the two texts are easier to read as one, word by word. */
        public boolean isRewritten() {
            return before != null && after != null && before.length() + after.length() > LONG;
        }

        /** The two texts as one. */
        public List<WordDiff.Piece> pieces() {
            return WordDiff.between(before == null ? "" : before, after == null ? "" : after);
        }

        /** Whether the text is folded, so that the list stays a list. */
        public boolean isFolded(String text) {
            return text.length() > VERY_LONG;
        }
    }
}
