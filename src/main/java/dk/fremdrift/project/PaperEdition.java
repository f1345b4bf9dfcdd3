package dk.fremdrift.project;

import dk.fremdrift.shared.Danish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A description as it lies on the table: the paper with everybody's name, which version of it, and who signs.
 *
 * @param version {@code Version 2}, or {@code Kladde} as long as it may change
 * @param made the day of it, in words
 * @param hash the fingerprint of what was frozen, or {@code null} of a draft
 */
record PaperEdition(
        DescriptionPaper paper,
        boolean draft,
        String version,
        String made,
        @Nullable String hash,
        List<Signatory> signatories) {

    /**
     * Somebody who signs, or has signed.
     *
     * @param role as what, and for whom
     * @param signed when and how, in words; {@code null} if there is only a line to sign on
     */
    record Signatory(String name, String role, @Nullable String signed) {}

    /** What stands on every page, without the signs that would end a text in a style sheet. */
    public String head() {
        return ("Projektbeskrivelse " + paper.number() + " – " + version).replaceAll("[^\\p{L}\\p{N} .,_/–-]", "");
    }

    /** Whether somebody is still to sign. */
    public boolean isWaiting() {
        return signatories.stream().anyMatch(signatory -> signatory.signed() == null);
    }

    /** The name of the file, without its type; what no file system likes becomes a hyphen. */
    String fileName() {
        String name = "%s Projektbeskrivelse %s".formatted(paper.number(), version.toLowerCase(Danish.LOCALE));
        return name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]+", "-");
    }
}
