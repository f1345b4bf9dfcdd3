package dk.fremdrift.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be erased from the history, and why.
 *
 * @param erasedWords the name, or what else must go
 * @param chosen the values, of those that hold the words
 * @param erasureReason why; it stays
 */
record ErasureForm(
        @NotBlank @Size(min = 3, max = 200) String erasedWords,
        @Nullable List<String> chosen,
        @NotBlank @Size(max = 500) String erasureReason) {

    /** The keys of what is chosen. */
    public List<String> values() {
        return chosen == null ? List.of() : chosen;
    }
}
