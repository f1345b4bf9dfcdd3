package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The budget of a project at a glance, with the versions its reader may see, newest first.
 *
 * @param frame in DKK, if one is known
 */
record BudgetOverview(
        boolean begun,
        @Nullable Money frame,
        @Nullable String frameSource,
        boolean vatIsCost,
        List<VersionRow> versions) {

    static final BudgetOverview NONE = new BudgetOverview(false, null, null, true, List.of());

    /** The version being drawn up, if there is one and the reader may see it. */
    public @Nullable VersionRow draft() {
        return in(BudgetState.DRAFT);
    }

    /** The version that awaits the steering group. */
    public @Nullable VersionRow submitted() {
        return in(BudgetState.SUBMITTED);
    }

    /** The version that counts. */
    public @Nullable VersionRow approved() {
        return in(BudgetState.APPROVED);
    }

    /** The version that the page is about: the draft, else what awaits a decision, else what counts. */
    public @Nullable VersionRow current() {
        VersionRow draft = draft();
        VersionRow submitted = submitted();
        return draft != null ? draft : submitted != null ? submitted : approved();
    }

    /** The last version the steering group did not approve, or that was withdrawn, if nothing has been decided since. */
    public @Nullable VersionRow refused() {
        return versions.stream()
                .filter(version -> version.state() != BudgetState.DRAFT)
                .findFirst()
                .filter(version -> Set.of(BudgetState.SENT_BACK, BudgetState.REJECTED, BudgetState.WITHDRAWN)
                        .contains(version.state()))
                .orElse(null);
    }

    /** What of the frame the current version has not placed, in DKK; negative if it exceeds the frame. */
    public @Nullable Money leftOfFrame() {
        VersionRow current = current();
        return frame == null ? null : current == null ? frame : frame.minus(current.total());
    }

    private @Nullable VersionRow in(BudgetState state) {
        return versions.stream()
                .filter(version -> version.state() == state)
                .findFirst()
                .orElse(null);
    }

    @Nullable UUID approvedId() {
        VersionRow approved = approved();
        return approved == null ? null : approved.id();
    }
}
