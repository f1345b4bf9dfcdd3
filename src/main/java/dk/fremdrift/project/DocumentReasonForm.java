package dk.fremdrift.project;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something that is attached goes. */
record DocumentReasonForm(@NotBlank @Size(max = 1000) String documentReason) {

    static final DocumentReasonForm EMPTY = new DocumentReasonForm("");
}
