package dk.fremdrift.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of files that may be attached, by the end of their names and by what is in them. */
enum FileKind {
    PDF("application/pdf", null, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "ppt/presentation.xml", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "content.xml", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "content.xml", "ods"),
    TXT("text/plain", null, "txt"),
    CSV("text/csv", null, "csv"),
    PNG("image/png", null, "png"),
    JPEG("image/jpeg", null, "jpg", "jpeg");

    private static final Set<String> PACKAGES = Set.of("application/zip", "application/x-tika-ooxml");

    private final String mediaType;
    private final @Nullable String part;
    private final Set<String> endings;

    FileKind(String mediaType, @Nullable String part, String... endings) {
        this.mediaType = mediaType;
        this.part = part;
        this.endings = Set.of(endings);
    }

    /** The kind that a file says it is by the end of its name. */
    static Optional<FileKind> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return name.contains(".")
                ? Arrays.stream(values())
                        .filter(kind -> kind.endings.contains(ending))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether what was found in the file, without looking at its name, is what such a file has in it. */
    boolean agreesWith(String found) {
        return switch (this) {
            case CSV -> found.equals("text/plain") || found.equals(mediaType);
            case DOCX, XLSX, PPTX, ODT, ODS -> PACKAGES.contains(found) || found.equals(mediaType);
            default -> found.equals(mediaType);
        };
    }

    /** The file that a package of this kind holds, or {@code null} if it is no package. */
    @Nullable String part() {
        return part;
    }

    /** Whether such a package says in itself what it is. */
    boolean saysWhatItIs() {
        return this == ODT || this == ODS;
    }

    String mediaType() {
        return mediaType;
    }
}
