package dk.fremdrift.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How a draft is parted when some of its phases are submitted: what is put forward is frozen together with the approved
 * lines of all other phases, and what the draft says about those is not lost.
 *
 * @param frozen the lines of the submitted version
 * @param leftOver the lines of the draft that lives on, empty if the draft changed nothing beyond the named phases
 */
record Split(List<LineContent> frozen, List<LineContent> leftOver) {

    static Split of(List<LineContent> draft, List<LineContent> approved, Set<UUID> phases) {
        List<LineContent> carried = outside(approved, phases);
        List<LineContent> edited = outside(draft, phases);
        List<LineContent> frozen = new ArrayList<>(
                draft.stream().filter(line -> phases.contains(line.phaseId())).toList());
        frozen.addAll(carried);
        boolean same = new HashSet<>(edited).equals(new HashSet<>(carried));
        return new Split(List.copyOf(frozen), same ? List.of() : List.copyOf(draft));
    }

    /** The carried lines: they stand in the frozen version although the submission is not about them. */
    List<LineContent> carried(Set<UUID> phases) {
        return outside(frozen, phases);
    }

    private static List<LineContent> outside(List<LineContent> lines, Set<UUID> phases) {
        return lines.stream().filter(line -> !phases.contains(line.phaseId())).toList();
    }
}
