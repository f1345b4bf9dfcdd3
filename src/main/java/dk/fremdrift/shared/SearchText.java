package dk.fremdrift.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into a search field; the database parts it into words, each of which must be found.
 *
 * @param text without white space around it
 */
public record SearchText(String text) {

    private static final int MOST_SIGNS = 200;
    private static final Pattern NOTHING_SAID = Pattern.compile("[\\s\"“”„»«'’´`]*");

    /** What somebody has typed to narrow a list by, or {@code null} if there is no word in it. */
    public static @Nullable String narrowing(@Nullable String typed) {
        String text = Texts.clean(typed);
        return text == null || new SearchText(text).isEmpty() ? null : text;
    }

    /** What is typed, or of something very long its beginning. */
    public static SearchText of(String typed) {
        String text = typed.strip();
        return new SearchText(text.substring(0, Math.min(text.length(), MOST_SIGNS)));
    }

    /** Whether there is no word in it: quotation marks are not heard. */
    public boolean isEmpty() {
        return NOTHING_SAID.matcher(text).matches();
    }
}
