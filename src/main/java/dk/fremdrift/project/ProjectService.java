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
import org.springframework.dao.OptimisticLockingFailureException;
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
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    ProjectService(
            Projects projects,
            ProjectDescriptions descriptions,
            People people,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.projects = projects;
        this.descriptions = descriptions;
        this.people = people;
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
        Texts.lines(form.partners()).forEach(name -> addPartner(id, name, null));
        audit.changed(
                "project.registered",
                SUBJECT,
                id,
                id,
                Map.of("number", form.number()),
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
        project.putBelow(parent);
        projects.saveAndFlush(project);
        audit.record("project.moved", SUBJECT, id, id, parent == null ? Map.of() : Map.of("parent", parent.toString()));
    }

    private @Nullable UUID owner(ProjectForm form) {
        String name = Texts.clean(form.ownerOrganisation());
        return name == null ? null : people.assureOrganisation(name);
    }

    /** The organisation takes part in the project; naming it again changes what it does there. */
    void addPartner(UUID id, String organisation, @Nullable String role) {
        addPartner(id, people.assureOrganisation(organisation), role, Map.of());
    }

    /** @param cause what else the history says about it */
    void addPartner(UUID id, UUID partner, @Nullable String role, Map<String, String> cause) {
        projects.findLocked(id); // so that nobody joins while a change is carried out that says they are not there
        PartnerFacts before = partner(id, partner);
        jdbc.sql("""
                        insert into project_partner (project_id, organisation_id, role) values (:project, :partner, :role)
                        on conflict (project_id, organisation_id) do update set role = excluded.role, version = project_partner.version + 1
                        """)
                .param("project", id)
                .param("partner", partner)
                .param("role", Texts.clean(role))
                .update();
        record("project.partnerAdded", id, partner, cause, before, partner(id, partner));
    }

    /** An organisation that takes part, as the history keeps it. */
    private record PartnerFacts(UUID organisation, @Nullable String partnerRole) {}

    private @Nullable PartnerFacts partner(UUID id, UUID organisation) {
        return jdbc.sql("select role from project_partner where project_id = :project and organisation_id = :partner")
                .param("project", id)
                .param("partner", organisation)
                .query((row, index) -> new PartnerFacts(organisation, row.getString("role")))
                .optional()
                .orElse(null);
    }

    private void record(
            String action,
            UUID id,
            UUID organisation,
            Map<String, String> cause,
            @Nullable PartnerFacts before,
            @Nullable PartnerFacts after) {
        var detail = new HashMap<>(cause);
        detail.put("organisation", organisation.toString());
        audit.changed(action, SUBJECT, id, id, detail, before, after);
    }

    /**
     * Mends which organisation takes part, or as what.
     *
     * @throws NotFoundException if it takes no part
     * @throws ConflictException if the organisation that is meant takes part already
     * @throws OptimisticLockingFailureException if somebody has saved since the form was read
     */
    void revisePartner(UUID id, UUID organisation, PartnerForm form) {
        projects.findLocked(id);
        PartnerFacts before = partner(id, organisation);
        if (before == null) {
            throw new NotFoundException("Partner", organisation);
        }
        UUID meant = people.assureOrganisation(form.partnerName());
        if (!meant.equals(organisation) && partner(id, meant) != null) {
            throw new ConflictException("project.partner.already");
        }
        int revised = jdbc.sql("""
                        update project_partner set organisation_id = :meant, role = :role, version = version + 1
                        where project_id = :project and organisation_id = :organisation and version = :version
                        """)
                .param("project", id)
                .param("organisation", organisation)
                .param("meant", meant)
                .param("role", Texts.clean(form.partnerRole()))
                .param("version", form.version())
                .update();
        if (revised == 0) {
            throw new OptimisticLockingFailureException("Partner " + organisation + " was changed meanwhile");
        }
        record("project.partnerRevised", id, meant, Map.of(), before, partner(id, meant));
    }

    /**
     * The organisation takes no part any more; not an error if it never did.
     *
     * @param cause what else the history says about it
     */
    void removePartner(UUID id, UUID organisation, Map<String, String> cause) {
        projects.findLocked(id);
        PartnerFacts before = partner(id, organisation);
        int removed = jdbc.sql("delete from project_partner where project_id = :project and organisation_id = :partner")
                .param("project", id)
                .param("partner", organisation)
                .update();
        if (removed == 1) {
            record("project.partnerRemoved", id, organisation, cause, before, null);
        }
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
