package dk.fremdrift.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why an entry is taken back. */
record ReversalForm(@NotBlank @Size(max = 1000) String reversalReason) {

    static final ReversalForm EMPTY = new ReversalForm("");

    /** Cleans the reason before it is judged: nothing but spaces is no reason. */
    @SuppressWarnings("NullAway") // not yet judged
    ReversalForm {
        reversalReason = Typed.line(reversalReason);
    }
}
