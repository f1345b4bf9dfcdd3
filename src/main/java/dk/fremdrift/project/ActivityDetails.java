package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An activity or a milestone as its pages show it. */
record ActivityDetails(
        UUID id,
        @Nullable UUID phaseId,
        ActivityKind kind,
        String title,
        @Nullable Period period,
        @Nullable String responsible,
        Certainty certainty,
        ActivityStatus status,
        @Nullable String description,
        Long version) {

    /** Whether the last day it may end on has passed, and it is neither done nor given up. */
    public boolean isOverdue(LocalDate today) {
        Span span = period == null ? null : period.span();
        return span != null
                && (status == ActivityStatus.NOT_BEGUN || status == ActivityStatus.ONGOING)
                && span.latestUntil(LocalDate.MAX).isBefore(today);
    }

    ActivityForm form() {
        return new ActivityForm(
                kind,
                title,
                phaseId,
                responsible,
                period == null ? null : period.words(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                certainty,
                status,
                description,
                version);
    }
}
