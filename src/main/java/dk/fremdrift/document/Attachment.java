package dk.fremdrift.document;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is attached, with all its versions.
 *
 * @param version of what is said about it, not of its files
 * @param versions the latest first
 * @param withdrawn when, by whom and why it is no longer in use, or {@code null}
 */
public record Attachment(
        UUID id,
        String title,
        @Nullable UUID phaseId,
        @Nullable String category,
        Long version,
        List<FileVersion> versions,
        @Nullable End withdrawn) {

    /**
     * A version of it.
     *
     * @param removed when, by whom and why its bytes were removed, or {@code null}
     */
    public record FileVersion(
            UUID id,
            int number,
            String name,
            String mediaType,
            long size,
            String uploadedBy,
            Instant uploadedAt,
            @Nullable End removed) {

        /** The end of its name in capitals, as people call such a file. */
        public String kind() {
            return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        }

        /** Its size in steps of 1,000 bytes, never nothing. */
        public long kilobytes() {
            return Math.max(1, Math.round(size / 1000.0));
        }
    }

    /** When, by whom and why something came to its end. */
    public record End(Instant at, String by, String reason) {}

    /** The version that counts. */
    public FileVersion latest() {
        return versions.getFirst();
    }
}
