package dk.fremdrift.shared;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What somebody has typed into the search field.
 *
 * @param text without white space around it
 * @param words the words of it without quotation marks, each of which must be found
 */
public record SearchText(String text, List<String> words) {

    private static final Pattern QUOTES = Pattern.compile("[\"“”„»«'’´`]");
    private static final int MOST_SIGNS = 200;
    private static final int MOST_WORDS = 8;

    /** What is typed, or of something very long its beginning. */
    public static SearchText of(String typed) {
        String text = typed.strip();
        String within = text.substring(0, Math.min(text.length(), MOST_SIGNS));
        List<String> words = within.isEmpty()
                ? List.of()
                : Arrays.stream(QUOTES.matcher(within).replaceAll("").split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
        return new SearchText(within, words);
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words, by the names of the parameters that stand for them in the conditions below. */
    public Map<String, String> parameters() {
        return IntStream.range(0, words.size()).boxed().collect(toMap(i -> "word" + i, words::get));
    }

    /** A condition for each word, in which {@code %s} stands for the word, all of which must hold. */
    public String all(String condition) {
        return joined(condition, " and ");
    }

    /** A condition for each word, one of which must hold. */
    public String any(String condition) {
        return joined(condition, " or ");
    }

    /** A term for each word, with something between them. */
    public String joined(String condition, String between) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> condition.formatted(":word" + i))
                .collect(joining(between, "(", ")"));
    }
}
