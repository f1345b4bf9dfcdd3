package dk.fremdrift.project;

import dk.fremdrift.shared.Texts;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a leader tells the steering group when putting something forward.
 *
 * @param shown the hash of what the page showed, where it could have become something else since
 */
record SubmissionNoteForm(
        @Size(max = 4000) @Nullable String note, @Nullable String shown) {

    static final SubmissionNoteForm EMPTY = new SubmissionNoteForm(null, null);

    SubmissionNoteForm {
        note = Texts.clean(note);
    }
}
