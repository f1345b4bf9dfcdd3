package dk.fremdrift.audit;

import dk.fremdrift.shared.TypedDay;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which part of the trail is shown; kept in the page's address. Days are days in Copenhagen, both included. */
record AuditFilter(
        String action,
        String person,
        @TypedDay @Nullable LocalDate from,
        @TypedDay @Nullable LocalDate to,
        @Nullable UUID project,
        Integer page,
        Integer size) {

    /** Everything. */
    static final AuditFilter NONE = new AuditFilter(null, null, null, null, null, null, null);

    private static final int LARGEST_PAGE = 100;

    AuditFilter(
            @Nullable String action,
            @Nullable String person,
            @TypedDay @Nullable LocalDate from,
            @TypedDay @Nullable LocalDate to,
            @Nullable UUID project,
            @Nullable Integer page,
            @Nullable Integer size) {
        this.action = Objects.requireNonNullElse(action, "");
        this.person = Objects.requireNonNullElse(person, "").strip();
        this.from = from;
        this.to = to;
        this.project = project;
        this.page = page == null ? 1 : Math.clamp(page, 1, 1_000_000);
        this.size = size == null || size < 1 ? 50 : Math.min(size, LARGEST_PAGE);
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        return !action.isEmpty() || !person.isEmpty() || from != null || to != null || project != null;
    }
}
