package dk.fremdrift.project;

import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does to the project what an approved change says. */
@Component
class ChangeExecution {

    private final PhaseService phases;
    private final ProjectService projects;
    private final DescriptionService sections;
    private final ProjectDescriptions descriptions;
    private final ChangeTargets targets;

    ChangeExecution(
            PhaseService phases,
            ProjectService projects,
            DescriptionService sections,
            ProjectDescriptions descriptions,
            ChangeTargets targets) {
        this.phases = phases;
        this.projects = projects;
        this.sections = sections;
        this.descriptions = descriptions;
        this.targets = targets;
    }

    /** @param personId who put it forward: on paper the change is theirs */
    void carryOut(ProjectChange change, FrozenChange approved, UUID personId) {
        UUID project = change.getProjectId();
        switch (approved.kind()) {
            case TIME -> moveTime(change, approved, personId);
            case SCOPE -> writeSection(project, approved);
            case PARTNERS -> {
                String name = Objects.requireNonNull(approved.target());
                if (PartnerAction.ADDED.name().equals(approved.detail())) {
                    projects.addPartner(project, name, approved.textAfter());
                } else {
                    targets.partner(project, name).ifPresent(partner -> projects.removePartner(project, partner.id()));
                }
            }
            case PAUSE, RESUME, STOP -> {
                ProjectStatus next = Objects.requireNonNull(approved.kind().status());
                Long version = descriptions.find(project).version();
                projects.move(project, new StatusForm(next, approved.reason(), version), personId);
            }
        }
    }

    private void moveTime(ProjectChange change, FrozenChange approved, UUID personId) {
        if (approved.phaseId() == null) {
            projects.moveAsDecided(change.getProjectId(), approved.after());
        } else {
            phases.moveAsDecided(approved.phaseId(), change, approved, personId);
        }
    }

    private void writeSection(UUID project, FrozenChange approved) {
        SectionKind kind = SectionKind.valueOf(Objects.requireNonNull(approved.target()));
        SectionForm now = descriptions.sections(project).get(kind).form();
        SectionState state = now.sectionState() == SectionState.FILLED_IN ? SectionState.FILLED_IN : SectionState.BEGUN;
        sections.write(project, kind, new SectionForm(approved.textAfter(), state, now.version()));
    }
}
