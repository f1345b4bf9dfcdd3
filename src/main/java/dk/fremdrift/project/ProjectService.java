package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.organisation.People;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Ids;
import dk.fremdrift.shared.NotFoundException;
import dk.fremdrift.shared.Period;
import dk.fremdrift.shared.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers and describes projects, and moves them through their life. */
@Service
@Transactional
class ProjectService {

    private static final String SUBJECT = "project";

    private final Projects projects;
    private final ProjectDescriptions descriptions;
    private final People people;
    private final PartnerService partners;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ProjectService(
            Projects projects,
            ProjectDescriptions descriptions,
            People people,
            PartnerService partners,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.projects = projects;
        this.descriptions = descriptions;
        this.people = people;
        this.partners = partners;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether another project has the number, asked only to say it along with the other mistakes: two who type it at once
     * meet the rule of the database.
     *
     * @param itself the project that may keep its number, if it is registered already
     */
    @Transactional(readOnly = true)
    public boolean isTaken(@Nullable String number, @Nullable UUID itself) {
        return number != null
                && projects.findIdByNumber(number.strip())
                        .filter(other -> !other.equals(itself))
                        .isPresent();
    }

    /** Registers a project as a draft, with the organisations it names. */
    UUID register(ProjectForm form) {
        return register(form, null);
    }

    /** Registers a project as a draft, as a part of another one if there is a parent. */
    UUID register(ProjectForm form, @Nullable UUID parent) {
        UUID id = projects.saveAndFlush(new Project(form, parent, owner(form), clock.instant()))
                .getId();
        Texts.lines(form.partners()).forEach(name -> partners.add(id, name, null));
        audit.changed(
                "project.registered",
                SUBJECT,
                id,
                id,
                Map.of(),
                null,
                descriptions.find(id).form());
        return id;
    }

    /** @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read */
    void describe(UUID id, ProjectForm form) {
        Project project = find(id, form.version());
        ProjectForm before = descriptions.find(id).form();
        project.describe(form, owner(form));
        projects.saveAndFlush(project);
        audit.changed(
                "project.described",
                SUBJECT,
                id,
                id,
                Map.of(),
                before,
                descriptions.find(id).form());
    }

    /**
     * Makes a draft a part of another project, or of none.
     *
     * @throws ConflictException {@code project.parent.settled} if it is more than a draft
     * @throws DataIntegrityViolationException {@code project_no_circle} if it would be a part of itself, {@code
     *     project_parent_settled} if something was submitted from it already, and {@code
     *     project_parent_not_under_open_matter} if others would decide on a matter of a project below
     * @throws ObjectOptimisticLockingFailureException if somebody has saved since the form was read
     */
    void putBelow(UUID id, @Nullable UUID parent, @Nullable Long version) {
        Project project = find(id, version);
        ParentForm before = descriptions.parent(id);
        project.putBelow(parent);
        projects.saveAndFlush(project);
        audit.changed("project.moved", SUBJECT, id, id, Map.of(), before, descriptions.parent(id));
    }

    private @Nullable UUID owner(ProjectForm form) {
        String name = Texts.clean(form.ownerOrganisation());
        return name == null ? null : people.assureOrganisation(name);
    }

    /**
     * Moves the project to its next status and keeps who did it and why.
     *
     * @param actor the person who moves it
     * @param cause what else the history says about it
     * @throws ConflictException if its status does not lead there
     */
    void move(UUID id, StatusForm form, UUID actor, Map<String, String> cause) {
        Project project = find(id, form.version());
        ProjectStatus before = project.become(form.nextStatus());
        projects.saveAndFlush(project);
        UUID change = Ids.next();
        jdbc.sql("""
                        insert into project_status_change (id, project_id, from_status, to_status, reason, changed_by, changed_at)
                        values (:id, :project, :from, :to, :reason, :actor, :at)
                        """)
                .param("id", change)
                .param("project", id)
                .param("from", before.name())
                .param("to", form.nextStatus().name())
                .param("reason", form.statusReason().strip())
                .param("actor", actor)
                .param("at", OffsetDateTime.now(clock))
                .update();
        var detail = new HashMap<>(cause);
        detail.putAll(Map.of("from", before.name(), "to", form.nextStatus().name(), "change", change.toString()));
        audit.changed(
                "project.statusChanged",
                SUBJECT,
                id,
                id,
                detail,
                new StatusFacts(before, null),
                new StatusFacts(form.nextStatus(), form.statusReason()));
    }

    /** Where a project stands, and why it came there, as the history keeps it. */
    private record StatusFacts(
            ProjectStatus status, @Nullable String statusReason) {}

    /**
     * Gives the project the period that the steering group has approved.
     *
     * @param cause what else the history says about it
     */
    void moveAsDecided(UUID id, @Nullable Period period, Map<String, String> cause) {
        Project project = projects.findLocked(id).orElseThrow(() -> new NotFoundException("Project", id));
        ProjectForm before = descriptions.find(id).form();
        project.plan(period);
        projects.saveAndFlush(project);
        audit.changed(
                "project.periodMoved",
                SUBJECT,
                id,
                id,
                cause,
                before,
                descriptions.find(id).form());
    }

    /**
     * Deletes a draft that nothing was ever submitted from.
     *
     * @throws ConflictException if it is more than that
     */
    void delete(UUID id) {
        ProjectForm before = descriptions.find(id).form();
        boolean deleted;
        try {
            deleted = deleteDraft(id);
        } catch (DataIntegrityViolationException pointedAt) {
            throw new ConflictException("project.deletion.notPossible");
        }
        if (!deleted) {
            throw new ConflictException("project.deletion.notPossible");
        }
        audit.changed("project.deleted", SUBJECT, id, id, Map.of(), before, null);
    }

    private boolean deleteDraft(UUID id) {
        return jdbc.sql("""
                        delete from project where id = :id and status = 'DRAFT'
                          and not exists (select 1 from description_version where project_id = :id)
                          and not exists (select 1 from document where project_id = :id)
                          and not exists (select 1 from project part where part.parent_id = :id)
                        """).param("id", id).update() > 0;
    }

    private Project find(UUID id, @Nullable Long version) {
        Project project = projects.findById(id).orElseThrow(() -> new NotFoundException("Project", id));
        if (!Objects.equals(project.getVersion(), version)) {
            throw new ObjectOptimisticLockingFailureException(Project.class, id);
        }
        return project;
    }
}
