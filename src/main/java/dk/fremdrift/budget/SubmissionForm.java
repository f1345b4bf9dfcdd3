package dk.fremdrift.budget;

import dk.fremdrift.shared.Texts;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a leader says when putting a version forward.
 *
 * @param phases the phases to be decided on
 * @param note what the steering group is told
 */
record SubmissionForm(
        Set<UUID> phases, @Size(max = 4000) @Nullable String note) {

    @SuppressWarnings("NullAway") // no box ticked is no parameter
    SubmissionForm {
        phases = phases == null ? Set.of() : Set.copyOf(phases);
        note = Texts.clean(note);
    }
}
