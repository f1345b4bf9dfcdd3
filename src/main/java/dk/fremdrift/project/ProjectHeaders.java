package dk.fremdrift.project;

import dk.fremdrift.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** Puts the {@link ProjectHeader} on every page below a project, whichever feature made the page. */
@Component
class ProjectHeaders implements HandlerInterceptor {

    private static final String HEADER = """
            select p.number, p.title, p.status, p.period_words, p.period_from, p.period_to,
                above.id as above_id, above.number as above_number, above.title as above_title, %s
            from project p left join project above on above.id = p.parent_id
            where p.id = :id
            """.formatted(OpenPhases.COLUMN);

    private final JdbcClient jdbc;
    private final ProjectAccess access;
    private final OpenPhases openPhases;

    ProjectHeaders(JdbcClient jdbc, ProjectAccess access, OpenPhases openPhases) {
        this.jdbc = jdbc;
        this.access = access;
        this.openPhases = openPhases;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        UUID id = page == null || isRedirect(page) ? null : projectOf(request);
        if (page != null && id != null) {
            page.addObject("project", header(id));
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        return page.getViewName() != null && page.getViewName().startsWith("redirect:");
    }

    private static @Nullable UUID projectOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? UUID.fromString(id)
                : null;
    }

    private ProjectHeader header(UUID id) {
        Set<Role> roles = access.roles(id);
        return jdbc.sql(HEADER)
                .param("id", id)
                .query((row, index) -> header(id, roles, row))
                .optional()
                .orElseThrow(() -> new NotFoundException("Project", id));
    }

    private ProjectHeader header(UUID id, Set<Role> roles, ResultSet row) throws SQLException {
        return new ProjectHeader(
                id,
                row.getString("number"),
                row.getString("title"),
                ProjectStatus.valueOf(row.getString("status")),
                above(id, row),
                Periods.of(row),
                openPhases.text(row.getArray("open_phases")),
                roles.stream().map(Role::name).toList(),
                Role.rightsOf(roles));
    }

    private ProjectHeader.@Nullable Above above(UUID id, ResultSet row) throws SQLException {
        UUID above = row.getObject("above_id", UUID.class);
        return above == null
                ? null
                : new ProjectHeader.Above(
                        above,
                        row.getString("above_number"),
                        row.getString("above_title"),
                        access.mayReadAbove(id, above));
    }
}
