package dk.fremdrift.project;

import static java.util.stream.Collectors.joining;

import dk.fremdrift.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
                (select array_agg(coalesce(f.number::text, '') || ' ' || f.title order by f.number, f.position)
                 from phase f where f.project_id = p.id and f.status = 'OPEN') as open_phases
            from project p
            where p.id = :id
            """;

    private final JdbcClient jdbc;
    private final ProjectAccess access;
    private final MessageSource messages;

    ProjectHeaders(JdbcClient jdbc, ProjectAccess access, MessageSource messages) {
        this.jdbc = jdbc;
        this.access = access;
        this.messages = messages;
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
                Periods.text(Periods.of(row)),
                openPhases(row.getArray("open_phases")),
                roles.stream().map(Role::name).toList(),
                Role.rightsOf(roles));
    }

    // "2 Afdækning" is told as "Fase 2": several phases may be open, and their titles are long
    private @Nullable String openPhases(@Nullable Array phases) throws SQLException {
        return phases == null
                ? null
                : Arrays.stream((String[]) phases.getArray())
                        .map(this::shortName)
                        .collect(joining(", "));
    }

    private String shortName(String phase) {
        String number = phase.substring(0, phase.indexOf(' '));
        return number.isEmpty()
                ? phase.strip()
                : messages.getMessage("project.phase.short", new Object[] {number}, LocaleContextHolder.getLocale());
    }
}
