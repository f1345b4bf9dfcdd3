package dk.fremdrift.project;

import dk.fremdrift.shared.NotFoundException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes contributions in as if somebody had typed them, in sections that ask for nothing but words. */
@Component
class Intake implements ProjectIntake {

    private static final List<String> SECTIONS = List.of(
            SectionKind.FOCUS_AREAS.name(),
            SectionKind.PARTS.name(),
            SectionKind.BENEFITS.name(),
            SectionKind.DELIVERABLES.name(),
            SectionKind.METHODS.name());

    private final DescriptionItemService items;
    private final ActivityService activities;

    Intake(DescriptionItemService items, ActivityService activities) {
        this.items = items;
        this.activities = activities;
    }

    @Override
    public List<String> sections() {
        return SECTIONS;
    }

    @Override
    public void describe(UUID projectId, String section, Brought brought) {
        if (!SECTIONS.contains(section)) {
            throw new NotFoundException("Section", section);
        }
        items.take(
                projectId,
                SectionKind.valueOf(section),
                ItemForm.of(brought.title(), brought.description()),
                origin(brought));
    }

    @Override
    public void plan(UUID projectId, @Nullable UUID phaseId, Brought brought) {
        activities.take(projectId, ActivityForm.of(phaseId, brought.title(), brought.description()), origin(brought));
    }

    private static Origin origin(Brought brought) {
        return new Origin(brought.contributionId(), brought.from());
    }
}
