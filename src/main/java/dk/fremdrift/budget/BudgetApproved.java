package dk.fremdrift.budget;

import dk.fremdrift.shared.Money;
import java.util.List;
import java.util.UUID;

/** The steering group has approved a budget version. Carries every line of it; heard in the same transaction. */
public record BudgetApproved(UUID projectId, UUID versionId, List<ApprovedLine> lines) {

    /**
     * One approved line.
     *
     * @param lineKey the line's identity through all versions; entries point at it
     * @param amount in the project's currency, DKK
     */
    public record ApprovedLine(UUID lineKey, UUID phaseId, UUID costTypeId, String text, Money amount, int position) {}
}
