package dk.fremdrift.project;

import dk.fremdrift.project.ChangeTargets.TargetPhase;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Puts together what the pages of a change show: a draft as it would work today, and what was submitted as it was. */
@Component
class ChangePages {

    private final ChangeQueries queries;
    private final ChangeTargets targets;
    private final ChangeContents contents;
    private final ProjectChanges changes;

    ChangePages(ChangeQueries queries, ChangeTargets targets, ChangeContents contents, ProjectChanges changes) {
        this.queries = queries;
        this.targets = targets;
        this.contents = contents;
        this.changes = changes;
    }

    List<ChangeRow> all(UUID projectId) {
        return queries.of(projectId);
    }

    /** What may be asked for in the project as it stands; for a change of scope, of which section. */
    String choices(UUID projectId, @Nullable ChangeKind kind, Model model) {
        ProjectStatus status = targets.status(projectId);
        model.addAttribute("kind", kind);
        model.addAttribute(
                "kinds",
                Arrays.stream(ChangeKind.values())
                        .filter(each -> each.isPossible(status))
                        .toList());
        model.addAttribute(
                "sections",
                Arrays.stream(SectionKind.values())
                        .filter(SectionKind::isFrozenAsText)
                        .toList());
        return "project/change-choices";
    }

    ChangeForm empty(UUID projectId, ChangeKind kind, @Nullable UUID phase, @Nullable SectionKind section) {
        return ChangeForm.empty(kind, phase, section, section == null ? null : targets.text(projectId, section));
    }

    /** @throws NotFoundException if the project has no such change */
    ChangeForm stored(UUID projectId, UUID changeId) {
        return find(projectId, changeId).form();
    }

    /** Whether the project has the change still. */
    boolean isThere(UUID projectId, UUID changeId) {
        return changes.findByIdAndProjectId(changeId, projectId).isPresent();
    }

    /** @param kind what the change is about, if that is known */
    void check(UUID projectId, @Nullable ChangeKind kind, ChangeForm form, BindingResult errors) {
        if (kind != null) {
            form.check(kind, targets, projectId, errors);
        }
    }

    String form(UUID projectId, @Nullable ChangeKind kind, Model model) {
        if (kind == null) {
            return choices(projectId, null, model);
        }
        model.addAttribute("kind", kind);
        if (kind == ChangeKind.TIME) {
            List<TargetPhase> phases = targets.phases(projectId);
            model.addAttribute("phases", phases);
            model.addAttribute("theirPhase", theirs(phases, model));
            model.addAttribute(
                    "way", MoveWay.of(phases.stream().map(TargetPhase::held).toList()));
            model.addAttribute("whole", targets.planned(projectId, null));
        } else if (kind == ChangeKind.PARTNERS) {
            model.addAttribute("partners", targets.partners(projectId));
        }
        return "project/change";
    }

    // What somebody else has chosen meanwhile, by its name
    private static @Nullable String theirs(List<TargetPhase> phases, Model model) {
        return model.getAttribute("theirs") instanceof Map<?, ?> theirs
                ? phases.stream()
                        .filter(phase -> phase.id().equals(theirs.get("targetPhase")))
                        .findFirst()
                        .map(phase -> phase.label(LocaleContextHolder.getLocale()))
                        .orElse(null)
                : null;
    }

    String show(UUID projectId, UUID changeId, Model model) {
        preview(projectId, changeId, model);
        return "project/change-show";
    }

    /** The change, and what it does: a draft to the project of today, and else to that of its submission. */
    void preview(UUID projectId, UUID changeId, Model model) {
        ChangeRow row = queries.find(projectId, changeId);
        model.addAttribute("change", row);
        if (row.state() != ChangeState.DRAFT) {
            model.addAttribute("content", queries.frozen(row).orElseThrow());
            return;
        }
        try {
            model.addAttribute("content", contents.of(find(projectId, changeId), 1));
        } catch (ConflictException e) {
            model.addAttribute("impossible", e.messageKey());
        }
    }

    /** @throws ConflictException if it has been submitted: then it stays */
    String deletion(UUID projectId, UUID changeId, Model model) {
        ChangeRow row = queries.find(projectId, changeId);
        if (row.submissionId() != null) {
            throw new ConflictException("project.change.deletion.notPossible");
        }
        model.addAttribute("change", row);
        return "project/change-deletion";
    }

    private ProjectChange find(UUID projectId, UUID changeId) {
        return changes.findByIdAndProjectId(changeId, projectId)
                .orElseThrow(() -> new NotFoundException("Change", changeId));
    }
}
