package dk.fremdrift.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What somebody types to record a signature on paper.
 *
 * @param signer the person who signed
 * @param paperWords when, in the words of the paper
 */
record SignatureForm(
        @NotNull UUID signer, @NotBlank @Size(max = 200) String paperWords) {

    @SuppressWarnings("NullAway") // an empty form, not yet validated
    static final SignatureForm EMPTY = new SignatureForm(null, null);
}
