package dk.fremdrift.project;

import dk.fremdrift.shared.Texts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a leader tells the steering group when putting something forward. */
record SubmissionNoteForm(@Size(max = 4000) @Nullable String note) {

    SubmissionNoteForm {
        note = Texts.clean(note);
    }
}
