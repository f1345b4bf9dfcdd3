package dk.fremdrift.project;

import dk.fremdrift.shared.SafeHtml;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A project description in words, as it is read, signed and decided on: the page, the PDF and the DOCX show this and
 * nothing else. It is Danish, and complete in itself, so that it reads the same when the project has moved on. People
 * stand in its tables by their ids, so that a name can be forgotten without a word of the paper being changed.
 *
 * @param number the project's
 * @param title the project's
 * @param signers who is to sign it
 */
record DescriptionPaper(String number, String title, List<Fact> facts, List<Chapter> chapters, List<Signer> signers) {

    private static final Pattern PERSON = Pattern.compile("\\{person:([0-9a-f-]{36})}");

    /**
     * What something is, and what it is like.
     *
     * @param rich whether the value is a text with lists and emphasis
     */
    record Fact(String label, String value, boolean rich) {

        public @Nullable SafeHtml html() {
            return SafeHtml.of(value);
        }
    }

    /**
     * A heading and what stands under it.
     *
     * @param note what is to be known of the chapter itself, such as that it is not relevant
     * @param text with headings, lists and emphasis
     */
    record Chapter(
            String heading,
            @Nullable String note,
            List<Fact> facts,
            @Nullable String text,
            List<Entry> entries,
            List<Grid> grids,
            List<Chapter> parts) {

        public @Nullable SafeHtml html() {
            return SafeHtml.of(text);
        }

        /** Whether nothing stands under the heading. */
        boolean isEmpty() {
            return note == null
                    && facts.isEmpty()
                    && text == null
                    && entries.isEmpty()
                    && grids.isEmpty()
                    && parts.isEmpty();
        }
    }

    /**
     * One of the things that a chapter lists.
     *
     * @param tags what it is, how firm and how far, in words
     * @param text with lists and emphasis
     */
    record Entry(String title, List<String> tags, @Nullable String text, List<Fact> facts) {

        public @Nullable SafeHtml html() {
            return SafeHtml.of(text);
        }
    }

    /**
     * Somebody who is to sign.
     *
     * @param role as what, and for whom
     */
    record Signer(String who, String role) {}

    /** A table. */
    record Grid(String caption, List<String> head, List<List<String>> rows) {}

    /** How a person is written in a table until the paper is read. */
    static String person(UUID id) {
        return "{person:" + id + "}";
    }

    /** The people whose ids stand in the text. */
    static Set<UUID> peopleIn(String text) {
        return PERSON.matcher(text)
                .results()
                .map(match -> UUID.fromString(match.group(1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The paper with people's names; of whom none is known any more it says so. */
    DescriptionPaper named(Map<UUID, String> names, String forgotten) {
        return new DescriptionPaper(
                number,
                title,
                facts,
                chapters.stream()
                        .map(chapter -> named(chapter, names, forgotten))
                        .toList(),
                signers.stream()
                        .map(signer -> new Signer(named(signer.who, names, forgotten), signer.role))
                        .toList());
    }

    private static Chapter named(Chapter chapter, Map<UUID, String> names, String forgotten) {
        return new Chapter(
                chapter.heading,
                chapter.note,
                chapter.facts,
                chapter.text,
                chapter.entries,
                chapter.grids.stream()
                        .map(grid -> new Grid(
                                grid.caption,
                                grid.head,
                                grid.rows.stream()
                                        .map(row -> row.stream()
                                                .map(cell -> named(cell, names, forgotten))
                                                .toList())
                                        .toList()))
                        .toList(),
                chapter.parts.stream()
                        .map(part -> named(part, names, forgotten))
                        .toList());
    }

    private static String named(String cell, Map<UUID, String> names, String forgotten) {
        return PERSON.matcher(cell)
                .replaceAll((MatchResult match) -> Matcher.quoteReplacement(
                        Objects.requireNonNullElse(names.get(UUID.fromString(match.group(1))), forgotten)));
    }
}
