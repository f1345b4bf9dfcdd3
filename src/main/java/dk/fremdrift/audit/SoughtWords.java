package dk.fremdrift.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name, or what else is looked for in texts: whole words in this order, whatever their letters' size and however å, æ, ø
 * and é are spelled. The genitive is the name, too.
 */
final class SoughtWords {

    private static final Locale DANISH = Locale.of("da");
    private static final Pattern LETTER = Pattern.compile("aa|å|ae|æ|oe|ø|[eé]|.", Pattern.DOTALL);
    private static final int AROUND = 60;

    private final String longest;
    private final Pattern pattern;

    SoughtWords(String typed) {
        String[] words = typed.strip().toLowerCase(DANISH).split("\\s+");
        longest = Arrays.stream(words)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
        pattern = Pattern.compile(
                Arrays.stream(words)
                        .map(SoughtWords::anySpelling)
                        .collect(Collectors.joining("\\s+", "(?<![\\p{L}\\p{N}])", "(?:['’]?s)?(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String anySpelling(String word) {
        return LETTER.matcher(word)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group()) {
                            case "aa", "å" -> "(?:aa|å)";
                            case "ae", "æ" -> "(?:ae|æ)";
                            case "oe", "ø" -> "(?:oe|ø)";
                            case "e", "é" -> "[eé]";
                            default -> Pattern.quote(found.group());
                        }));
    }

    /** One of the words: where this is not, none of them is. */
    String longest() {
        return longest;
    }

    boolean areIn(String text) {
        return pattern.matcher(text).find();
    }

    /** The first place in the text where they stand, with the words around it. */
    Optional<Hit> first(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(new Hit(
                        ending(text.substring(0, matcher.start())),
                        matcher.group(),
                        beginning(text.substring(matcher.end()))))
                : Optional.empty();
    }

    private static String ending(String text) {
        int space = text.indexOf(' ', Math.max(0, text.length() - AROUND));
        return text.length() <= AROUND ? text : "… " + text.substring(space < 0 ? text.length() - AROUND : space + 1);
    }

    private static String beginning(String text) {
        int space = text.lastIndexOf(' ', AROUND);
        return text.length() <= AROUND ? text : text.substring(0, space < 0 ? AROUND : space) + " …";
    }

    /** The words as they stand in a text, and what is around them. */
    record Hit(String before, String words, String after) {}
}
