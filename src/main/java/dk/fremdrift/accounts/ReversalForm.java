package dk.fremdrift.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an entry is taken back. */
record ReversalForm(@NotBlank @Size(max = 1000) String reversalReason) {

    /** The typed reason on one line. */
    String reason() {
        return reversalReason.replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ").strip();
    }

    static final ReversalForm EMPTY = new ReversalForm("");
}
