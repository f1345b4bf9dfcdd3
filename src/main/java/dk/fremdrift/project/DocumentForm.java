package dk.fremdrift.project;

import dk.fremdrift.document.DocumentService.About;
import dk.fremdrift.shared.Ids;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody types and chooses to attach a file.
 *
 * @param fileId made by the page, so that a second click is the same file
 */
record DocumentForm(
        @NotNull UUID fileId,
        @Nullable MultipartFile file,
        @Nullable @Size(max = 200) String documentTitle,
        @Nullable UUID documentPhase,
        @Nullable @Size(max = 100) String category) {

    static DocumentForm empty(@Nullable UUID phase) {
        return new DocumentForm(Ids.next(), null, null, phase, null);
    }

    About about() {
        return new About(documentTitle, documentPhase, category);
    }
}
