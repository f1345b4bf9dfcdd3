package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phase as its page shows it. */
record PhaseDetails(
        UUID id,
        @Nullable Integer number,
        String title,
        @Nullable Period period,
        @Nullable String description,
        PhaseStatus status,
        Long version) {

    PhaseForm form() {
        return new PhaseForm(
                number,
                title,
                period == null ? null : period.words(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                description,
                version);
    }
}
