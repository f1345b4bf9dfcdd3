package dk.fremdrift.project;

import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.SafeHtml;
import dk.fremdrift.shared.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A phase as its page shows it.
 *
 * @param period when it is planned to run
 * @param periodToCheck whether its words came from another project, and nobody has looked at them yet
 * @param actual when it ran, as far as is known
 * @param held whether the planned period is in a plan that the steering group has approved or is to decide on
 * @param gates what the steering group must have approved before it is opened
 * @param documents what is attached to it and not withdrawn, by title
 */
record PhaseDetails(
        UUID id,
        @Nullable Integer number,
        String title,
        @Nullable Period period,
        boolean periodToCheck,
        @Nullable Period actual,
        boolean held,
        @Nullable String description,
        PhaseStatus status,
        List<GateState> gates,
        List<Attached> documents,
        Long version) {

    /** What is attached to the phase, as it is named there. */
    record Attached(UUID id, String title) {}

    /** The description as it is read. */
    public @Nullable SafeHtml text() {
        return SafeHtml.of(description);
    }

    /** Whether the steering group has yet to approve something before it can be opened. */
    public boolean isWaiting() {
        return status == PhaseStatus.PLANNED && gates.stream().anyMatch(gate -> !gate.met());
    }

    /** Whether its planned period is nobody's to type: the steering group has it, or the phase is over. */
    public boolean isFixed() {
        return held || status == PhaseStatus.CLOSED;
    }

    /** Whether the steering group has a plan with any of the gates. */
    public boolean holdsGates() {
        return gates.stream().anyMatch(GateState::held);
    }

    /** Whether the steering group has a plan with the gate. */
    public boolean isHeld(String gate) {
        return gates.stream().anyMatch(state -> state.gate().name().equals(gate) && state.held());
    }

    /** Where it really lies: what is open has run until today, and who knows how long yet. */
    public @Nullable Span ran(LocalDate today) {
        if (actual == null || actual.from() == null || actual.to() != null || status != PhaseStatus.OPEN) {
            return actual == null ? null : actual.span();
        }
        return new Span(actual.from(), today.isBefore(actual.from()) ? actual.from() : today, false);
    }

    PhaseForm form() {
        Set<Gate> needed = gates.stream()
                .filter(gate -> !gate.falling())
                .map(GateState::gate)
                .collect(Collectors.toUnmodifiableSet());
        return new PhaseForm(number, title, null, null, null, description, needed, version).withPeriod(period);
    }
}
