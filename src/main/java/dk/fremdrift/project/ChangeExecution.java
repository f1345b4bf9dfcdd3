package dk.fremdrift.project;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Does to the project what an approved change says. */
@Component
class ChangeExecution {

    private final PhaseService phases;
    private final ProjectService projects;
    private final PartnerService partners;
    private final DescriptionService sections;
    private final ProjectDescriptions descriptions;

    ChangeExecution(
            PhaseService phases,
            ProjectService projects,
            PartnerService partners,
            DescriptionService sections,
            ProjectDescriptions descriptions) {
        this.phases = phases;
        this.projects = projects;
        this.partners = partners;
        this.sections = sections;
        this.descriptions = descriptions;
    }

    /** @param personId who put it forward: on paper the change is theirs */
    void carryOut(ProjectChange change, FrozenChange approved, UUID personId) {
        UUID project = change.getProjectId();
        Map<String, String> cause = change.asCause();
        switch (approved.kind()) {
            case TIME -> moveTime(change, approved, personId);
            case SCOPE -> writeSection(project, approved, cause);
            case PARTNERS -> {
                UUID organisation = Objects.requireNonNull(approved.targetId());
                if (PartnerAction.ADDED.name().equals(approved.detail())) {
                    partners.add(project, organisation, approved.textAfter(), cause);
                } else {
                    partners.remove(project, organisation, cause);
                }
            }
            case PAUSE, RESUME, STOP -> {
                ProjectStatus next = Objects.requireNonNull(approved.kind().status());
                Long version = descriptions.find(project).version();
                projects.move(project, new StatusForm(next, approved.reason(), version), personId, cause);
            }
        }
    }

    private void moveTime(ProjectChange change, FrozenChange approved, UUID personId) {
        if (approved.targetId() == null) {
            projects.moveAsDecided(change.getProjectId(), approved.after(), change.asCause(approved.shift()));
        } else {
            phases.moveAsDecided(approved.targetId(), change, approved, personId);
        }
    }

    private void writeSection(UUID project, FrozenChange approved, Map<String, String> cause) {
        SectionKind kind = SectionKind.valueOf(Objects.requireNonNull(approved.target()));
        SectionForm now = descriptions.sections(project).get(kind).form();
        SectionState state = now.sectionState() == SectionState.FILLED_IN ? SectionState.FILLED_IN : SectionState.BEGUN;
        sections.write(project, kind, new SectionForm(approved.textAfter(), state, now.version()), cause);
    }
}
