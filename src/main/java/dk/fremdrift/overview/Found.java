package dk.fremdrift.overview;

import java.util.List;

/**
 * One kind of hits, the best first.
 *
 * @param more whether there are others than those
 */
record Found<T>(List<T> hits, boolean more) {

    /** @param hits one more than are shown, if there are so many */
    static <T> Found<T> atMost(int shown, List<T> hits) {
        return new Found<>(hits.stream().limit(shown).toList(), hits.size() > shown);
    }

    public boolean isEmpty() {
        return hits.isEmpty();
    }
}
