package dk.fremdrift.project;

import dk.fremdrift.project.FrozenPlan.FrozenActivity;
import dk.fremdrift.project.FrozenPlan.FrozenPhase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the plan as it stands says otherwise than the one that the steering group approved. Only periods of phases wait for
 * an approved change; all else is corrected while one works, and whoever reads the plan must see that it was.
 *
 * @param added titles of what the approved plan has not
 * @param altered titles of what stands in both, and says something else
 * @param removed titles of what the approved plan has alone
 */
record PlanDrift(List<String> added, List<String> altered, List<String> removed) {

    /** Periods of phases count for nothing: they are as an approved change has made them. */
    static PlanDrift between(FrozenPlan approved, TimePlan plan, Locale locale) {
        Map<UUID, FrozenPhase> phases = new LinkedHashMap<>();
        approved.phases().forEach(phase -> phases.put(phase.id(), phase));
        Map<Key, FrozenActivity> activities = new LinkedHashMap<>();
        approved.phases().forEach(phase -> keep(activities, phase.id(), phase.activities()));
        keep(activities, null, approved.activities());

        var drift = new PlanDrift(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (PhaseDetails phase : plan.phases()) {
            FrozenPhase former = phases.remove(phase.id());
            String label = PhaseInfo.label(phase.number(), phase.title(), locale);
            if (former == null) {
                drift.added.add(label);
            } else if (!saysTheSame(former, phase)) {
                drift.altered.add(label);
            }
            drift.compare(phase.id(), plan.in(phase), activities);
        }
        drift.compare(null, plan.in(null), activities);
        phases.values().forEach(phase -> drift.removed.add(PhaseInfo.label(phase.number(), phase.title(), locale)));
        activities.values().forEach(activity -> drift.removed.add(activity.title()));
        return drift;
    }

    /** Whether the plan is still the approved one. */
    public boolean isNone() {
        return added.isEmpty() && altered.isEmpty() && removed.isEmpty();
    }

    private void compare(@Nullable UUID phase, List<ActivityDetails> now, Map<Key, FrozenActivity> approved) {
        for (ActivityDetails activity : now) {
            if (activity.status() == ActivityStatus.DROPPED) {
                continue;
            }
            FrozenActivity former = approved.remove(new Key(phase, activity.kind(), activity.title()));
            if (former == null) {
                added.add(activity.title());
            } else if (!saysTheSame(former, activity)) {
                altered.add(activity.title());
            }
        }
    }

    private static boolean saysTheSame(FrozenPhase former, PhaseDetails phase) {
        return Objects.equals(former.number(), phase.number())
                && former.title().equals(phase.title())
                && Objects.equals(former.description(), phase.description());
    }

    // Who is responsible may have been erased where it is frozen
    private static boolean saysTheSame(FrozenActivity former, ActivityDetails activity) {
        return Objects.equals(former.period(), activity.period())
                && former.certainty() == activity.certainty()
                && Objects.equals(former.description(), activity.description());
    }

    private static void keep(Map<Key, FrozenActivity> activities, @Nullable UUID phase, List<FrozenActivity> approved) {
        approved.forEach(activity -> activities.put(new Key(phase, activity.kind(), activity.title()), activity));
    }

    private record Key(@Nullable UUID phase, ActivityKind kind, String title) {}
}
