package dk.fremdrift.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person has written, cut into paragraphs and lines with its web and e-mail addresses as links. No HTML of theirs. */
final class PlainText {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,:;!?)]|[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private PlainText() {}

    /** A stretch of text, which may lead somewhere. */
    record Piece(String text, @Nullable String href) {}

    /** Paragraphs of lines of pieces; an empty line begins a new paragraph. */
    static List<List<List<Piece>>> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(paragraph -> paragraph.lines().map(PlainText::pieces).toList())
                .toList();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        int last = 0;
        for (Matcher address = ADDRESS.matcher(line); address.find(); last = address.end()) {
            if (address.start() > last) {
                pieces.add(new Piece(line.substring(last, address.start()), null));
            }
            String text = address.group();
            pieces.add(new Piece(text, text.startsWith("http") ? text : "mailto:" + text));
        }
        if (last < line.length()) {
            pieces.add(new Piece(line.substring(last), null));
        }
        return pieces;
    }
}
