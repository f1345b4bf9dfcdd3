package dk.fremdrift.overview;

import dk.fremdrift.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sub-project on the front page of the project it is a part of, with its money in DKK where there is an approved
 * budget and the reader may see it.
 *
 * @param code its number
 * @param readable whether the reader may open it, or only its decisions
 * @param projectApproved what is approved for all sub-projects that the reader may see the money of
 * @param projectSpent what is spent in them
 */
record SubprojectRow(
        UUID id,
        String code,
        String title,
        String status,
        boolean readable,
        @Nullable Money approved,
        @Nullable Money spent,
        @Nullable Money projectApproved,
        @Nullable Money projectSpent) {}
