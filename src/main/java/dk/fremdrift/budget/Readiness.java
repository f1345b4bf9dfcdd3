package dk.fremdrift.budget;

import dk.fremdrift.project.PhaseInfo;
import dk.fremdrift.shared.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Whether phases of a draft may be put forward: each has lines, none of these is incomplete, none that has entries is
 * dropped, and none is set below what is spent without a reason.
 *
 * @param spent what has been charged, in DKK, per line key, for the lines that have entries
 */
record Readiness(List<LineContent> draft, List<LineContent> approved, Map<UUID, Money> spent) {

    /** What must be mended before these phases can be submitted; empty if nothing must, said to a reader of the language. */
    List<SubmissionProblem> problems(List<PhaseInfo> phases, Locale locale) {
        if (phases.isEmpty()) {
            return List.of(new SubmissionProblem("budget.submission.noPhase"));
        }
        List<SubmissionProblem> problems = new ArrayList<>();
        phases.forEach(phase -> addProblems(phase, locale, problems));
        return problems;
    }

    private void addProblems(PhaseInfo phase, Locale locale, List<SubmissionProblem> problems) {
        List<LineContent> lines = in(phase, draft);
        if (lines.isEmpty()) {
            problems.add(new SubmissionProblem("budget.submission.emptyPhase", phase.label(locale)));
        }
        lines.stream()
                .filter(line -> !line.isComplete())
                .forEach(line -> problems.add(incomplete(phase.label(locale), line, lines.indexOf(line) + 1)));
        lines.stream().filter(this::isBelowWithoutReason).forEach(line -> problems.add(problem("belowSpent", line)));
        Set<UUID> kept = new HashSet<>(lines.stream().map(LineContent::lineKey).toList());
        in(phase, approved).stream()
                .filter(line -> spent.containsKey(line.lineKey()) && !kept.contains(line.lineKey()))
                .forEach(line -> problems.add(problem("dropped", line)));
    }

    private boolean isBelowWithoutReason(LineContent line) {
        Money charged = spent.get(line.lineKey());
        return charged != null && line.isBelowWithoutReason(charged);
    }

    /** An incomplete line by its text, or by where it stands in its phase. */
    private static SubmissionProblem incomplete(String phase, LineContent line, int place) {
        return line.text() == null
                ? new SubmissionProblem("budget.submission.incompleteAt", phase, place)
                : new SubmissionProblem("budget.submission.incomplete", phase, line.text());
    }

    private SubmissionProblem problem(String what, LineContent line) {
        return new SubmissionProblem(
                "budget.submission." + what,
                Objects.requireNonNullElse(line.text(), ""),
                spent.getOrDefault(line.lineKey(), Money.ZERO).toString());
    }

    private static List<LineContent> in(PhaseInfo phase, List<LineContent> lines) {
        return lines.stream().filter(line -> line.phaseId().equals(phase.id())).toList();
    }
}
