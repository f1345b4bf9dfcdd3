package dk.fremdrift.project;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change was called when it was put forward: the parts that its title is made of, in the language of whoever reads it.
 *
 * @param number which of the project's changes it is
 * @param detail how: a {@link MoveKind}, a {@link PartnerAction}, or nothing more to say
 * @param months by how many months a period is moved, if that was said
 * @param phaseNumber the number of the phase whose period is moved, where it has one
 * @param target what is changed: the title of a phase, a section's kind, an organisation; none for the project itself
 */
record ChangeName(
        int number,
        ChangeKind kind,
        @Nullable String detail,
        @Nullable Integer months,
        @Nullable Integer phaseNumber,
        @Nullable String target) {

    /** The parts as they are kept. */
    Map<String, ?> about() {
        return FrozenPlan.map(
                "number",
                number,
                "kind",
                kind.name(),
                "detail",
                detail,
                "months",
                months,
                "phaseNumber",
                phaseNumber,
                "target",
                target);
    }
}
