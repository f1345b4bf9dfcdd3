package dk.fremdrift.audit;

import dk.fremdrift.shared.Texts;
import dk.fremdrift.shared.TypedDay;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail is shown; kept in the page's address. Days are days in Copenhagen, both included.
 *
 * @param person part of the name, username or e-mail of somebody who did it or whom it was done to
 */
record AuditFilter(
        @Nullable String action,
        @Nullable String person,
        @TypedDay @Nullable LocalDate from,
        @TypedDay @Nullable LocalDate to,
        @Nullable UUID project) {

    /** Everything. */
    static final AuditFilter NONE = new AuditFilter(null, null, null, null, null);

    AuditFilter {
        action = Texts.clean(action);
        person = Texts.clean(person);
    }

    /** Whether anything is left out. */
    public boolean isNarrow() {
        return !equals(NONE);
    }

    /** Whether it asks for a time that ends before it begins, in which nothing can have happened. */
    public boolean isBackwards() {
        return from != null && to != null && to.isBefore(from);
    }
}
