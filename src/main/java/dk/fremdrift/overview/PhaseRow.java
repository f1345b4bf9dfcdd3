package dk.fremdrift.overview;

import dk.fremdrift.shared.Money;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One phase on the project's front page, with its money in DKK where there is an approved budget.
 *
 * @param projectApproved what is approved for all phases together
 * @param projectSpent what is spent in all phases together
 */
record PhaseRow(
        UUID id,
        @Nullable Integer number,
        String title,
        String status,
        @Nullable String periodWords,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable Money approved,
        @Nullable Money spent,
        @Nullable Money projectApproved,
        @Nullable Money projectSpent) {

    public @Nullable Period period() {
        return Period.of(periodWords, periodFrom, periodTo);
    }

    /** What is left of the approved budget; negative when more is spent than approved. */
    public @Nullable Money remaining() {
        return approved == null || spent == null ? null : approved.minus(spent);
    }

    /** A bar's length in hundredths of the longest bar. */
    static BigDecimal length(@Nullable Money amount, Money longest) {
        Share share = amount == null || amount.isNegative() ? null : Share.of(amount, longest);
        return share == null ? BigDecimal.ZERO : share.percent();
    }
}
