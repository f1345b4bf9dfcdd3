package dk.fremdrift.project;

import static java.util.stream.Collectors.toMap;

import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.GlobalRole;
import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.security.ProjectRights;
import dk.fremdrift.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Answers what the person behind the request is in a project today. Asks the database once per request and project, so
 * that a role that ends, ends at the next click.
 */
@Component("projectRights")
class ProjectAccess implements ProjectRights {

    // The project itself, the one above and those below it. A project without any role of the account gives one row
    // without a role; no project gives no row
    private static final String ROLES = """
            select p.id, p.parent_id, coalesce(held.role, '') as role
            from project p
            left join lateral (
                select part.role
                from part_in_project part
                where part.project_id = p.id and part.person_id in (select id from people_of(:account))
                  and counts_on(:today, part.valid_from, part.valid_to, part.ended_at)
                union
                select 'DECIDER'
                from seat_holder h
                where h.person_id in (select id from people_of(:account)) and p.parent_id is not null and h.project_id <> p.id and h.project_id = (select deciding_project(p.id))
                  and counts_on(:today, h.valid_from, h.valid_to, h.ended_at)
            ) held on true
            where p.id = :project or p.parent_id = :project or p.id = (select parent_id from project where id = :project)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectAccess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean may(UUID projectId, ProjectRight right) {
        return Role.rightsOf(roles(projectId)).contains(right);
    }

    @Override
    public Map<UUID, Set<ProjectRight>> below(UUID projectId) {
        return known(projectId).stream()
                .filter(related -> projectId.equals(related.parentId()))
                .collect(toMap(Related::id, related -> Role.rightsOf(related.roles())));
    }

    /** Whether the person may read the project, if there is one. */
    boolean mayRead(UUID projectId) {
        return mayReadAbove(projectId, projectId);
    }

    /** Whether the person may read the project that this one is a part of. */
    boolean mayReadAbove(UUID projectId, UUID parentId) {
        return known(projectId).stream()
                .anyMatch(related -> related.id().equals(parentId)
                        && Role.rightsOf(related.roles()).contains(ProjectRight.READ));
    }

    /**
     * What the person is in the project; never empty.
     *
     * @throws NotFoundException if there is no such project, or the person is nothing in it
     */
    Set<Role> roles(UUID projectId) {
        return known(projectId).stream()
                .filter(related -> related.id().equals(projectId))
                .findAny()
                .orElseThrow(() -> new NotFoundException("Project", projectId))
                .roles();
    }

    private List<Related> known(UUID projectId) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        String key = ProjectAccess.class.getName() + "." + projectId;
        if (request != null
                && request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Known(List<Related> known)) {
            return known;
        }
        List<Related> family = read(projectId);
        if (request != null) {
            request.setAttribute(key, new Known(family), RequestAttributes.SCOPE_REQUEST);
        }
        return family;
    }

    /** The project and its relations, as far as the person is something in them. */
    private List<Related> read(UUID projectId) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Map<UUID, Related> family = new HashMap<>();
        jdbc.sql(ROLES)
                .param("project", projectId)
                .param("account", accountOf(authentication))
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    UUID parent = row.getObject("parent_id", UUID.class);
                    String role = row.getString("role");
                    Set<Role> roles = family.computeIfAbsent(
                                    id, any -> new Related(id, parent, everywhere(authentication)))
                            .roles();
                    if (!role.isEmpty()) {
                        roles.add(Role.valueOf(role));
                    }
                });
        return family.values().stream()
                .filter(related -> !related.roles().isEmpty())
                .toList();
    }

    /** The roles that the person has in every project. */
    static Set<Role> everywhere(@Nullable Authentication authentication) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (has(authentication, GlobalRole.HR)) {
            roles.add(Role.HR);
        }
        if (has(authentication, GlobalRole.AUDITOR)) {
            roles.add(Role.AUDITOR);
        }
        return roles;
    }

    private static boolean has(@Nullable Authentication authentication, GlobalRole role) {
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> role.authority().equals(authority.getAuthority()));
    }

    private static final UUID NOBODY = new UUID(0, 0);

    private static UUID accountOf(@Nullable Authentication authentication) {
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? user.accountId()
                : NOBODY;
    }

    /** A project with what the person is in it. */
    private record Related(UUID id, @Nullable UUID parentId, Set<Role> roles) {}

    private record Known(List<Related> family) {}
}
