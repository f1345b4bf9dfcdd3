package dk.fremdrift.project;

import dk.fremdrift.project.FrozenPlan.FrozenActivity;
import dk.fremdrift.project.FrozenPlan.FrozenPhase;
import dk.fremdrift.shared.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the plan as it stands says otherwise than the one that the steering group approved. Only periods of phases wait for
 * an approved change; all else is corrected while one works, and whoever reads the plan must see that it was.
 *
 * @param added titles of what the approved plan has not
 * @param altered titles of what stands in both, and says something else; of a phase that is renamed both
 * @param removed titles of what the approved plan has alone
 * @param whole the project's own period, if it is another now
 */
record PlanDrift(
        List<String> added,
        List<String> altered,
        List<String> removed,
        @Nullable Whole whole) {

    /**
     * The project's own period, which anybody who describes the project corrects.
     *
     * @param held the one that the plan was approved with, or that an approved change of the whole project made since
     */
    record Whole(@Nullable Period held, @Nullable Period now) {

        boolean isAltered() {
            return !Objects.equals(held, now);
        }
    }

    /**
     * Periods of phases count for nothing: they are as an approved change has made them.
     *
     * @param whole none where it is not known what the plan was approved with
     * @param forgotten what is read of somebody responsible whose name was erased where it is frozen
     */
    static PlanDrift between(
            FrozenPlan approved, @Nullable Whole whole, TimePlan plan, String forgotten, Locale locale) {
        List<String> added = new ArrayList<>();
        List<String> altered = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        Map<UUID, FrozenPhase> phases = new LinkedHashMap<>();
        approved.phases().forEach(phase -> phases.put(phase.id(), phase));
        for (PhaseDetails phase : plan.phases()) {
            FrozenPhase former = phases.remove(phase.id());
            String label = PhaseInfo.label(phase.number(), phase.title(), locale);
            if (former == null) {
                added.add(label);
            } else if (!saysTheSame(former, phase)) {
                String formerly = PhaseInfo.label(former.number(), former.title(), locale);
                altered.add(formerly.equals(label) ? label : formerly + " → " + label);
            }
            List<FrozenActivity> before = former == null ? List.of() : former.activities();
            compare(before, plan.in(phase), forgotten, added, altered, removed);
        }
        phases.values().forEach(phase -> removed.add(PhaseInfo.label(phase.number(), phase.title(), locale)));
        compare(approved.activities(), plan.in(null), forgotten, added, altered, removed);
        return new PlanDrift(
                List.copyOf(added),
                List.copyOf(altered),
                List.copyOf(removed),
                whole != null && whole.isAltered() ? whole : null);
    }

    /** Whether the plan is still the approved one. */
    public boolean isNone() {
        return added.isEmpty() && altered.isEmpty() && removed.isEmpty() && whole == null;
    }

    // Several may have one title: first those go that say the same, and the others with one title are the same, altered
    private static void compare(
            List<FrozenActivity> before,
            List<ActivityDetails> now,
            String forgotten,
            List<String> added,
            List<String> altered,
            List<String> removed) {
        List<FrozenActivity> left = new ArrayList<>(before);
        List<ActivityDetails> others = now.stream()
                .filter(activity -> activity.status() != ActivityStatus.DROPPED)
                .filter(activity -> take(left, former -> saysTheSame(former, activity, forgotten))
                        .isEmpty())
                .toList();
        for (ActivityDetails activity : others) {
            boolean known =
                    take(left, former -> isCalledTheSame(former, activity)).isPresent();
            (known ? altered : added).add(activity.title());
        }
        left.forEach(former -> removed.add(former.title()));
    }

    private static Optional<FrozenActivity> take(List<FrozenActivity> from, Predicate<FrozenActivity> wanted) {
        Optional<FrozenActivity> found = from.stream().filter(wanted).findFirst();
        found.ifPresent(from::remove);
        return found;
    }

    private static boolean saysTheSame(FrozenPhase former, PhaseDetails phase) {
        return Objects.equals(former.number(), phase.number())
                && former.title().equals(phase.title())
                && Objects.equals(former.description(), phase.description())
                && phase.gates().stream().allMatch(gate -> gate.held() && !gate.falling());
    }

    private static boolean saysTheSame(FrozenActivity former, ActivityDetails activity, String forgotten) {
        return isCalledTheSame(former, activity)
                && Objects.equals(former.period(), activity.period())
                && former.certainty() == activity.certainty()
                && Objects.equals(former.description(), activity.description())
                && (Objects.equals(former.responsible(), activity.responsible())
                        || forgotten.equals(former.responsible()));
    }

    private static boolean isCalledTheSame(FrozenActivity former, ActivityDetails activity) {
        return former.kind() == activity.kind() && former.title().equals(activity.title());
    }
}
