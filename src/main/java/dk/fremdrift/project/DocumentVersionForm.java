package dk.fremdrift.project;

import dk.fremdrift.shared.Ids;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The file that somebody chooses as the next version.
 *
 * @param fileId made by the page, so that a second click is the same file
 */
record DocumentVersionForm(@NotNull UUID fileId, @Nullable MultipartFile file) {

    static DocumentVersionForm empty() {
        return new DocumentVersionForm(Ids.next(), null);
    }
}
