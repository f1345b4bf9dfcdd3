package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import java.time.Instant;
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
