package dk.fremdrift.organisation;

import dk.fremdrift.shared.Mistakes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that is to be imported.
 *
 * @param signs how its signs are written, if the person knows better than can be found out
 */
record ImportForm(
        @Nullable MultipartFile importFile, @Nullable String signs) {

    /** How large a file may be. */
    static final long MOST_BYTES = 20L << 20;

    /** What no annotation on one field can say. */
    void check(BindingResult errors) {
        if (importFile == null || importFile.isEmpty()) {
            Mistakes.add(errors, "importFile", "organisation.import.fileMissing");
        } else if (importFile.getSize() > MOST_BYTES) {
            Mistakes.add(errors, "importFile", "organisation.import.tooBig");
        }
    }

    @Nullable Charset chosen() {
        return switch (signs == null ? "" : signs) {
            case "UTF-8" -> StandardCharsets.UTF_8;
            case "WINDOWS" -> Charset.forName("windows-1252");
            case "MAC" -> Charset.forName("x-MacRoman");
            case "DOS" -> Charset.forName("IBM865");
            default -> null;
        };
    }
}
