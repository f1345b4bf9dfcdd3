package dk.fremdrift.project;

import dk.fremdrift.document.Attachment;
import dk.fremdrift.document.DocumentService.About;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said about something that is attached. */
record DocumentFactsForm(
        @NotBlank @Size(max = 200) String documentTitle,
        @Nullable UUID documentPhase,
        @Nullable @Size(max = 100) String category,
        @Nullable Long version) {

    static DocumentFactsForm of(Attachment attachment) {
        return new DocumentFactsForm(
                attachment.title(), attachment.phaseId(), attachment.category(), attachment.version());
    }

    About about() {
        return new About(documentTitle, documentPhase, category);
    }
}
