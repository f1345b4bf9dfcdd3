package dk.fremdrift.project;

import dk.fremdrift.project.ChangeTargets.Partner;
import dk.fremdrift.project.ChangeTargets.TargetPhase;
import dk.fremdrift.project.FrozenChange.PhaseOutside;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Period;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says what a change would do to the project as it stands now. It is asked when the change is shown, when it is frozen, and
 * once more when it is approved: what would then do something else is not carried out.
 */
@Component
class ChangeContents {

    private final ChangeTargets targets;
    private final ProjectDirectory projects;
    private final PlanVersions plans;
    private final MessageSource messages;

    ChangeContents(ChangeTargets targets, ProjectDirectory projects, PlanVersions plans, MessageSource messages) {
        this.targets = targets;
        this.projects = projects;
        this.plans = plans;
        this.messages = messages;
    }

    /** @throws ConflictException if it cannot be done to the project as it stands, with the reason as the key */
    FrozenChange of(ProjectChange change, int version) {
        UUID project = change.getProjectId();
        ChangeTargets.Now now = targets.now(project);
        ProjectStatus status = now.status();
        if (!change.getKind().isPossible(status)) {
            throw new ConflictException("project.change.problem.status");
        }
        ChangeForm form = change.form();
        return switch (change.getKind()) {
            case TIME -> time(change, form, version, now.period());
            case SCOPE -> scope(change, form, version);
            case PARTNERS -> partners(change, form, version);
            case PAUSE, RESUME, STOP ->
                frozen(
                        change,
                        form,
                        version,
                        new Effect(
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                status.name(),
                                Objects.requireNonNull(change.getKind().status())
                                        .name()));
        };
    }

    /** @param targetId which phase or organisation */
    private record Effect(
            @Nullable UUID targetId,
            @Nullable String target,
            @Nullable String detail,
            @Nullable Integer months,
            @Nullable Period before,
            @Nullable Period after,
            @Nullable Period projectPeriod,
            @Nullable Period planPeriod,
            List<PhaseOutside> phasesOutside,
            @Nullable String textBefore,
            @Nullable String textAfter) {}

    private FrozenChange time(ProjectChange change, ChangeForm form, int version, @Nullable Period whole) {
        UUID phaseId = form.targetPhase();
        TargetPhase phase = phaseId == null
                ? null
                : targets.phase(change.getProjectId(), phaseId)
                        .orElseThrow(() -> new ConflictException("project.change.problem.phaseGone"));
        Period before = phase == null ? whole : phase.period();
        Move move = change.move();
        if (move.leavesNothing(before)) {
            throw new ConflictException("project.change.problem.tooShort");
        }
        if (move.goesTheOtherWay(before)) {
            throw new ConflictException("project.change.problem.otherWay");
        }
        Period after = move.of(before);
        if (Objects.equals(before, after)) {
            throw new ConflictException("project.change.problem.same");
        }
        String name = phase == null ? null : phase.label(Danish.LOCALE);
        boolean beyond = phase != null && after != null && after.reachesBeyond(whole);
        return frozen(
                change,
                form,
                version,
                new Effect(
                        phaseId,
                        name,
                        Objects.requireNonNull(form.moveKind()).name(),
                        form.moveMonths(),
                        before,
                        after,
                        beyond ? whole : null,
                        phase == null ? plans.replaced(change.getProjectId()).orElse(null) : null,
                        phase == null ? targets.phasesOutside(change.getProjectId(), after) : List.of(),
                        null,
                        null));
    }

    private FrozenChange scope(ProjectChange change, ChangeForm form, int version) {
        SectionKind section = Objects.requireNonNull(form.changeSection());
        String before = targets.text(change.getProjectId(), section);
        if (Objects.equals(before, form.newText())) {
            throw new ConflictException("project.change.problem.same");
        }
        return frozen(
                change,
                form,
                version,
                new Effect(
                        null, section.name(), null, null, null, null, null, null, List.of(), before, form.newText()));
    }

    private FrozenChange partners(ProjectChange change, ChangeForm form, int version) {
        UUID organisation = Objects.requireNonNull(change.getPartnerId());
        Partner there = targets.partner(change.getProjectId(), organisation).orElse(null);
        boolean joins = form.partnerAction() == PartnerAction.ADDED;
        if (joins == (there != null)) {
            throw new ConflictException(
                    joins ? "project.change.problem.partnerThere" : "project.change.problem.partnerGone");
        }
        return frozen(
                change,
                form,
                version,
                new Effect(
                        organisation,
                        targets.organisation(organisation),
                        Objects.requireNonNull(form.partnerAction()).name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        there == null ? null : there.role(),
                        joins ? form.changePartnerRole() : null));
    }

    private FrozenChange frozen(ProjectChange change, ChangeForm form, int version, Effect effect) {
        ProjectTitle project = projects.title(change.getProjectId());
        return new FrozenChange(
                project.number(),
                project.title(),
                String.valueOf(version),
                change.getKind(),
                effect.targetId(),
                effect.target(),
                effect.detail(),
                effect.months(),
                effect.before(),
                effect.after(),
                effect.projectPeriod(),
                effect.planPeriod(),
                effect.phasesOutside(),
                effect.textBefore(),
                effect.textAfter(),
                form.changeReason(),
                form.consequence());
    }

    /** What the change is called when it is put forward as it is frozen. */
    ChangeName name(ProjectChange change, FrozenChange frozen) {
        TargetPhase phase = frozen.kind() != ChangeKind.TIME || frozen.targetId() == null
                ? null
                : targets.phase(change.getProjectId(), frozen.targetId()).orElseThrow();
        return new ChangeName(
                change.getNumber(),
                frozen.kind(),
                frozen.detail(),
                frozen.months(),
                phase == null ? null : phase.number(),
                phase == null ? frozen.target() : phase.title());
    }

    /** The change that was put forward, such as "Ændring 1: Udskyd Fase 2: Afdækning (3 måneder)". */
    String title(ChangeName name, Locale locale) {
        String target = name.target() == null ? null : PhaseInfo.label(name.phaseNumber(), name.target(), locale);
        return messages.getMessage(
                "project.change.subject",
                new Object[] {name.number(), title(name.kind(), name.detail(), name.months(), target, locale)},
                locale);
    }

    /** The change in a few words, such as "Udskyd Fase 2: Afdækning (3 måneder)". */
    String title(
            ChangeKind kind,
            @Nullable String detail,
            @Nullable Integer months,
            @Nullable String target,
            Locale locale) {
        String key = detail == null ? kind.name() : kind + "." + detail + (months == null ? "" : ".months");
        return messages.getMessage(
                "project.change.title." + key, new Object[] {what(kind, target, locale), months}, locale);
    }

    private String what(ChangeKind kind, @Nullable String target, Locale locale) {
        if (target == null) {
            return messages.getMessage("project.change.whole", null, locale);
        }
        return kind == ChangeKind.SCOPE ? messages.getMessage("SectionKind." + target, null, locale) : target;
    }
}
