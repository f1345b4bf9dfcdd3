package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list of versions.
 *
 * @param total the sum of its lines, in DKK
 */
record VersionRow(
        UUID id,
        int number,
        BudgetState state,
        @Nullable UUID submissionId,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        Money total) {}
