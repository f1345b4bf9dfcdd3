package dk.fremdrift.contribution;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the project says to a contribution; the answer is read by whoever has handed it in. */
record ReplyForm(
        @NotNull Sorting sorting,
        @Nullable @Size(max = 5000) String answer,
        @Nullable Long version) {}
