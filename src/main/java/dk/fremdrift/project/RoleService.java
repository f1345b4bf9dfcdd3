package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and ends the roles in a project. */
@Service
@Transactional
class RoleService {

    private static final String SUBJECT = "projectRole";

    /** That a vacant role which was chosen is vacant no more. */
    static final String TAKEN = "project.role.taken";

    private final ProjectRoles roles;
    private final Participants participants;
    private final AuditTrail audit;
    private final Clock clock;

    RoleService(ProjectRoles roles, Participants participants, AuditTrail audit, Clock clock) {
        this.roles = roles;
        this.participants = participants;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives a role, making the person and the organisation on the way: the vacant one that was chosen, or else one of the
     * kind if there is one; or says that somebody is needed for it.
     *
     * @param everyRole whether who assigns may give all roles, as HR may, or only those of group and consultants
     * @throws AccessDeniedException if the role is not theirs to give
     * @throws ConflictException if the one that was chosen has been filled or has ended meanwhile
     */
    UUID assign(UUID projectId, RoleForm form, boolean everyRole) {
        refuseIfNotTheirs(form.kind(), everyRole);
        refuseIfTaken(projectId, form);
        UUID organisation = participants.organisation(form.organisation());
        if (form.isVacant()) {
            return save(ProjectRole.vacant(projectId, form, organisation), projectId);
        }
        UUID person = form.person().isEmpty() ? null : participants.assure(projectId, form.person(), everyRole);
        LocalDate firstDay = form.validFrom() == null && hadItBefore(projectId, person, form.kind())
                ? LocalDate.now(clock)
                : form.validFrom();
        ProjectRole vacant = vacancy(projectId, form, person, organisation);
        if (vacant != null) {
            vacant.give(form, firstDay, person, organisation);
        }
        return save(
                vacant == null ? new ProjectRole(projectId, form, firstDay, person, organisation) : vacant, projectId);
    }

    private UUID save(ProjectRole given, UUID projectId) {
        ProjectRole role = roles.saveAndFlush(given);
        // All of it is told, also which role it is: that it was vacant says little
        record("project.roleAssigned", role, projectId, null);
        return role.getId();
    }

    // Another vacancy is not the one that was meant, and one role more is not what was asked for
    private void refuseIfTaken(UUID projectId, RoleForm form) {
        UUID chosen = form.vacancy();
        boolean taken = chosen != null
                && roles.findByIdAndProjectId(chosen, projectId)
                        .filter(role -> !role.isToFill(LocalDate.now(clock)))
                        .isPresent();
        if (taken) {
            throw new ConflictException(TAKEN);
        }
    }

    // What was held once and is over fills nothing
    private @Nullable ProjectRole vacancy(
            UUID projectId, RoleForm form, @Nullable UUID person, @Nullable UUID organisation) {
        LocalDate today = LocalDate.now(clock);
        boolean over = form.validTo() != null && form.validTo().isBefore(today);
        return over
                ? null
                : roles.vacancy(projectId, form.kind().name(), form.vacancy(), person, organisation, today)
                        .orElse(null);
    }

    /**
     * Mends what was written wrongly about a role; who comes instead is given a role of their own.
     *
     * @throws AccessDeniedException if the role is not theirs to give
     * @throws ConflictException if the role is over already
     * @throws ObjectOptimisticLockingFailureException if somebody has changed the role since the form was read
     */
    void correct(UUID projectId, UUID roleId, RoleCorrectionForm form, boolean everyRole) {
        ProjectRole role = find(projectId, roleId, everyRole, form.version());
        ProjectRole.Facts before = role.facts();
        role.correct(form, participants.organisation(form.organisation()), LocalDate.now(clock));
        roles.saveAndFlush(role);
        record("project.roleCorrected", role, projectId, before);
    }

    /**
     * Ends a role on a day, or at once.
     *
     * @throws AccessDeniedException if the role is not theirs to end
     * @throws ConflictException if there is no day, or it lies before the role's first, or the role is over already
     * @throws ObjectOptimisticLockingFailureException if somebody has changed the role since the form was read
     */
    void end(UUID projectId, UUID roleId, EndForm form, boolean everyRole) {
        ProjectRole role = find(projectId, roleId, everyRole, form.version());
        ProjectRole.Facts before = role.facts();
        LocalDate today = LocalDate.now(clock);
        if (form.atOnce()) {
            role.endNow(today, clock.instant());
        } else if (form.lastDay() == null) {
            throw new ConflictException("project.end.dayMissing");
        } else {
            role.endOn(form.lastDay(), today);
        }
        roles.saveAndFlush(role);
        record("project.roleEnded", role, projectId, before);
    }

    private ProjectRole find(UUID projectId, UUID roleId, boolean everyRole, @Nullable Long version) {
        ProjectRole role =
                roles.findByIdAndProjectId(roleId, projectId).orElseThrow(() -> new NotFoundException("Role", roleId));
        refuseIfNotTheirs(role.getKind(), everyRole);
        if (!Objects.equals(role.getVersion(), version)) {
            throw new ObjectOptimisticLockingFailureException(ProjectRole.class, roleId);
        }
        return role;
    }

    // Whoever comes back does so from a day
    private boolean hadItBefore(UUID projectId, @Nullable UUID person, RoleKind kind) {
        return person != null && roles.hadItBefore(projectId, person, kind.name());
    }

    private static void refuseIfNotTheirs(RoleKind kind, boolean everyRole) {
        if (!everyRole && !kind.isForLeadersToAssign()) {
            throw new AccessDeniedException("A leader assigns group members and consultants only");
        }
    }

    private void record(String action, ProjectRole role, UUID projectId, ProjectRole.@Nullable Facts before) {
        Map<String, String> detail = detail(role.getKind(), role.getPersonId());
        audit.changed(action, SUBJECT, role.getId(), projectId, detail, before, role.facts());
    }

    private static Map<String, String> detail(RoleKind kind, @Nullable UUID person) {
        return person == null ? Map.of("role", kind.name()) : Map.of("role", kind.name(), "person", person.toString());
    }
}
