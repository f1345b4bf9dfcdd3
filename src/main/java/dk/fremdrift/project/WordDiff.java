package dk.fremdrift.project;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two texts as one, word by word: what both have, what is gone and what is new. */
final class WordDiff {

    /** Beyond so many words of both texts together they are shown one after the other. */
    private static final int MOST_WORDS = 6_000;

    private static final int AROUND = 80;
    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{N}]+|.");

    /** Where a piece of the text stood. */
    enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** A piece of the two texts. */
    record Piece(Kind kind, String text) {}

    /** The pieces in their order; what is the same over a long stretch is shortened to its ends. */
    static List<Piece> between(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        if (was.size() + is.size() > MOST_WORDS) {
            return List.of(new Piece(Kind.GONE, before), new Piece(Kind.NEW, after));
        }
        var pieces = new Pieces();
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(was, is, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            Chunk<String> gone = delta.getSource();
            pieces.same(String.join("", was.subList(at, gone.getPosition())));
            pieces.gone.append(String.join("", gone.getLines()));
            pieces.added.append(String.join("", delta.getTarget().getLines()));
            at = gone.getPosition() + gone.size();
        }
        pieces.same(String.join("", was.subList(at, was.size())));
        pieces.flush();
        return shortened(pieces.all);
    }

    /** Brings together what is gone and what came in its place, also over the space between two words. */
    private static class Pieces {

        private final List<Piece> all = new ArrayList<>();
        private final StringBuilder gone = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void same(String text) {
            if (text.isBlank() && !gone.isEmpty() && !added.isEmpty()) {
                gone.append(text);
                added.append(text);
            } else if (!text.isEmpty()) {
                flush();
                all.add(new Piece(Kind.SAME, text));
            }
        }

        void flush() {
            if (!gone.isEmpty()) {
                all.add(new Piece(Kind.GONE, gone.toString()));
            }
            if (!added.isEmpty()) {
                all.add(new Piece(Kind.NEW, added.toString()));
            }
            gone.setLength(0);
            added.setLength(0);
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    private static List<Piece> shortened(List<Piece> pieces) {
        List<Piece> shorter = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            shorter.add(
                    piece.kind() == Kind.SAME
                            ? new Piece(Kind.SAME, ends(piece.text(), i > 0, i < pieces.size() - 1))
                            : piece);
        }
        return shorter;
    }

    private static String ends(String text, boolean afterChange, boolean beforeChange) {
        if (text.length() <= 3 * AROUND) {
            return text;
        }
        int end = Math.max(AROUND, text.indexOf(' ', AROUND));
        int begin = Math.min(text.length() - AROUND, text.lastIndexOf(' ', text.length() - AROUND) + 1);
        String first = afterChange ? text.substring(0, Math.min(end, 2 * AROUND)) : "";
        String last = beforeChange ? text.substring(Math.max(begin, text.length() - 2 * AROUND)) : "";
        return first + "…" + last;
    }

    private WordDiff() {}
}
