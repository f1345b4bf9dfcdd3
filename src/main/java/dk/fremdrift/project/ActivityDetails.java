package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.SafeHtml;
import dk.fremdrift.shared.Span;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity or a milestone as its pages show it.
 *
 * @param periodToCheck whether its words came from another project, and nobody has looked at them yet
 */
record ActivityDetails(
        UUID id,
        @Nullable UUID phaseId,
        ActivityKind kind,
        String title,
        @Nullable Period period,
        boolean periodToCheck,
        @Nullable String responsible,
        Certainty certainty,
        ActivityStatus status,
        @Nullable String description,
        @Nullable Origin origin,
        Long version) {

    /** Whether it was to be done by now: what is only considered is not late, and what has no end never is. */
    public boolean isOverdue(LocalDate today) {
        Span span = period == null ? null : period.span();
        return span != null
                && certainty != Certainty.CONSIDERED
                && (status == ActivityStatus.NOT_BEGUN || status == ActivityStatus.ONGOING)
                && span.latestUntil(LocalDate.MAX).isBefore(today);
    }

    /** Whether a part of it lies, or by all that words can mean seems to lie, outside the period; what is dropped lies nowhere. */
    public boolean reachesBeyond(@Nullable Period around) {
        return status != ActivityStatus.DROPPED && period != null && period.reachesBeyond(around);
    }

    /** The description as it is read. */
    public @Nullable SafeHtml text() {
        return SafeHtml.of(description);
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
