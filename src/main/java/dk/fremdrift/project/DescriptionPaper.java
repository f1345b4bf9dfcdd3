package dk.fremdrift.project;

import dk.fremdrift.shared.SafeHtml;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project description in words, as it is read, signed and decided on: the page, the PDF and the DOCX show this and
 * nothing else. It is Danish, and complete in itself, so that it reads the same when the project has moved on.
 *
 * @param number the project's
 * @param title the project's
 * @param signers who is to sign it
 */
record DescriptionPaper(String number, String title, List<Fact> facts, List<Chapter> chapters, List<Signer> signers) {

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
     * @param personId who it is, where that is known
     * @param role as what, and for whom
     */
    record Signer(@Nullable UUID personId, String who, String role) {}

    /** A table. */
    record Grid(String caption, List<String> head, List<List<String>> rows) {}
}
