package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts on the page with the description of a project. */
record ProjectDescription(
        String number,
        String title,
        @Nullable String ownerOrganisation,
        @Nullable String programme,
        @Nullable String agreedBetween,
        @Nullable String journalNumber,
        @Nullable Period period,
        ProjectStatus status,
        Long version) {

    /** An organisation that takes part, and as what. */
    record Partner(UUID id, String name, @Nullable String role) {}

    /** A move from one status to the next. */
    record StatusChange(ProjectStatus from, ProjectStatus to, String reason, String changedBy, Instant changedAt) {}

    /** Whether it has ended, or was to end before that day. */
    boolean isOver(LocalDate today) {
        Span span = period == null ? null : period.span();
        LocalDate end = span == null ? null : span.latest();
        return status == ProjectStatus.CLOSED
                || status == ProjectStatus.STOPPED
                || (end != null && end.isBefore(today));
    }

    ProjectForm form() {
        return new ProjectForm(
                number,
                title,
                ownerOrganisation,
                programme,
                agreedBetween,
                journalNumber,
                null,
                period == null ? null : period.words(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                version);
    }

    public List<ProjectStatus> nextStatuses() {
        return status.next();
    }
}
