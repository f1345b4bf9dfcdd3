package dk.fremdrift.project;

import dk.fremdrift.shared.TypedDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was written wrongly about somebody who sits in a seat.
 *
 * @param validFrom the first day; none if nobody knows it
 */
record HolderCorrectionForm(
        @TypedDay @Nullable LocalDate validFrom, @Nullable Long version) {}
