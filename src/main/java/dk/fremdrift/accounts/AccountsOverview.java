package dk.fremdrift.accounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Approved against spent for a whole project.
 *
 * @param versionNumber of the approved budget version, if there is one
 */
record AccountsOverview(
        List<PhaseRow> phases, Figures total, @Nullable Integer versionNumber) {

    /** One phase with its lines. */
    record PhaseRow(UUID id, String label, boolean open, Figures figures, List<LineRow> lines) {}

    /**
     * One budget line.
     *
     * @param number the line's number in the accounts
     * @param inBudget whether the approved version still has it
     */
    record LineRow(UUID lineKey, int number, String costType, String text, boolean inBudget, Figures figures) {}

    /** Whether nothing was ever approved. */
    public boolean isEmpty() {
        return phases.isEmpty();
    }

    /** Whether an entry may be booked on any of the phases. */
    public boolean isAnyPhaseOpen() {
        return phases.stream().anyMatch(PhaseRow::open);
    }
}
