package dk.fremdrift.budget;

import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.project.PhaseStatus;
import dk.fremdrift.shared.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lines and phases for the tests of budgets. */
final class BudgetFixtures {

    static final UUID SALARIES = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    static final UUID CONSULTANTS = UUID.fromString("019a0000-0000-7000-8000-000000000002");

    private BudgetFixtures() {}

    static PhaseInfo phase(int number) {
        return new PhaseInfo(new UUID(0, number), number, "Forberedelse", PhaseStatus.PLANNED);
    }

    static LineContent line(PhaseInfo phase, UUID key, long kroner) {
        return new LineContent(key, phase.id(), SALARIES, "Løn", null, null, Money.kroner(kroner), null, 1);
    }

    static LineContent incomplete(PhaseInfo phase) {
        return new LineContent(UUID.randomUUID(), phase.id(), SALARIES, null, null, null, null, null, 1);
    }

    static LineContent because(LineContent line, @Nullable String reason) {
        return new LineContent(
                line.lineKey(),
                line.phaseId(),
                line.costTypeId(),
                line.text(),
                line.units(),
                line.unitPrice(),
                line.amount(),
                reason,
                line.position());
    }
}
