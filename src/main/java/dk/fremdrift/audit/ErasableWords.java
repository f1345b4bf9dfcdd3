package dk.fremdrift.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place where a feature keeps words about people apart from what must stay, so that they can be erased. Each place is
 * searched when somebody asks to be forgotten.
 */
public interface ErasableWords {

    /**
     * What is kept with a word in it, the newest first; to be closed. It may hold more: whole words are looked for in it
     * afterwards.
     *
     * @param word a word, as it is typed; its spelling is to be folded
     */
    Stream<Kept> holding(String word);

    /**
     * Erases these; what refers to them says from now on that they are erased.
     *
     * @param accountId who does it
     * @param reason why, in words that stay
     */
    void erase(Collection<String> keys, UUID accountId, String reason);

    /**
     * Words that are kept.
     *
     * @param key by which they are chosen, and found again; no other place uses the same
     * @param place where they stand, in the reader's language
     * @param at when they were written down
     * @param texts the words
     */
    record Kept(
            String key,
            String place,
            Instant at,
            @Nullable UUID projectId,
            @Nullable String projectNumber,
            List<String> texts) {}
}
