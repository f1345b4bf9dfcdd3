package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins new projects from what others were begun with. Budget and attachments are their own features' and stay behind. */
@Service
@Transactional
class ReuseService {

    private final ProjectService projects;
    private final PartnerService partners;
    private final DescriptionService description;
    private final DescriptionItemService items;
    private final PhaseService phases;
    private final ActivityService activities;
    private final RoleService roles;
    private final SteeringGroupService steeringGroup;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ReuseService(
            ProjectService projects,
            PartnerService partners,
            DescriptionService description,
            DescriptionItemService items,
            PhaseService phases,
            ActivityService activities,
            RoleService roles,
            SteeringGroupService steeringGroup,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.projects = projects;
        this.partners = partners;
        this.description = description;
        this.items = items;
        this.phases = phases;
        this.activities = activities;
        this.roles = roles;
        this.steeringGroup = steeringGroup;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a draft with the chosen parts.
     *
     * @param origin the project or the template that they come from
     * @throws DataIntegrityViolationException {@code project_number_once} if the number is taken
     */
    UUID begin(ReuseForm form, Blueprint blueprint, UUID origin) {
        Blueprint parts = blueprint.anew(form.move());
        UUID id = projects.register(project(form, origin));
        if (Boolean.TRUE.equals(form.takeSections())) {
            describe(id, parts);
        }
        if (Boolean.TRUE.equals(form.takePhases())) {
            parts.phases().forEach(planned -> plan(id, planned));
            plan(id, null, parts.activities());
        }
        if (Boolean.TRUE.equals(form.takeRoles())) {
            parts.roles().forEach(held -> assign(id, held));
        }
        if (Boolean.TRUE.equals(form.takeSeats())) {
            parts.seats().forEach(place -> setUp(id, place));
        }
        if (Boolean.TRUE.equals(form.takePartners())) {
            parts.partners().forEach(partner -> partners.add(id, partner.name(), partner.role()));
        }
        if (form.move().leavesWordsBehind()) {
            markWords(id);
        } else {
            keepMarks(id, origin);
        }
        Map<String, String> detail = Map.of("origin", origin.toString());
        audit.changed("project.begunFrom", "project", id, id, detail, null, new Beginning(name(origin)));
        return id;
    }

    // A template has no period
    private ProjectForm project(ReuseForm form, UUID origin) {
        return jdbc.sql("select period_words, period_from, period_to from project where id = :origin")
                .param("origin", origin)
                .query((row, index) -> form.project(Periods.of(row)))
                .optional()
                .orElseGet(() -> form.project(null));
    }

    /** What a project was begun from, as the history keeps it. */
    private record Beginning(@Nullable String origin) {}

    // A template may be gone by now
    private @Nullable String name(UUID origin) {
        return jdbc.sql("""
                        select number || ' ' || title from project where id = :origin
                        union all select name from project_template where id = :origin
                        """)
                .param("origin", origin)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    // All that the project has now has come along
    private void markWords(UUID id) {
        for (String table : List.of("phase", "activity", "description_item")) {
            jdbc.sql("update " + table
                            + " set period_to_check = true where project_id = :project and period_words is not null")
                    .param("project", id)
                    .update();
        }
    }

    // What nobody has looked at there is as right or wrong here
    private void keepMarks(UUID id, UUID origin) {
        for (String table : List.of("phase", "activity", "description_item")) {
            jdbc.sql("update " + table + " set period_to_check = true where project_id = :project and period_words in"
                            + " (select period_words from " + table
                            + " where project_id = :origin and period_to_check)")
                    .param("project", id)
                    .param("origin", origin)
                    .update();
        }
    }

    /** Each section is only begun: somebody must look at what it says here. */
    private void describe(UUID id, Blueprint parts) {
        parts.sections()
                .forEach(section -> description.write(
                        id, section.kind(), new SectionForm(section.text(), SectionState.BEGUN, null)));
        parts.items().forEach(listed -> items.add(id, listed.section(), listed.item()));
    }

    private void plan(UUID id, Blueprint.Planned planned) {
        plan(id, phases.plan(id, planned.phase()), planned.activities());
    }

    private void plan(UUID id, @Nullable UUID phase, List<ActivityForm> planned) {
        planned.forEach(activity -> activities.plan(
                id,
                new ActivityForm(
                        activity.activityKind(),
                        activity.activityTitle(),
                        phase,
                        activity.responsible(),
                        activity.periodWords(),
                        activity.periodFrom(),
                        activity.periodTo(),
                        activity.certainty(),
                        activity.activityStatus(),
                        activity.description(),
                        null)));
    }

    private void assign(UUID id, Blueprint.Held held) {
        Blueprint.Known person = held.person();
        roles.assign(
                id,
                new RoleForm(
                        held.kind(),
                        person == null ? null : person.name(),
                        person == null ? null : person.email(),
                        null,
                        null,
                        null,
                        held.organisation(),
                        held.words(),
                        LocalDate.now(clock),
                        null,
                        null,
                        held.vacant()),
                true);
    }

    private void setUp(UUID id, Blueprint.Place place) {
        steeringGroup.setUp(
                id,
                new SeatForm(
                        place.title(),
                        place.organisation(),
                        place.chair(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }
}
