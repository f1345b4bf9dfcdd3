package dk.fremdrift.project;

import dk.fremdrift.audit.AuditTrail;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.IsSignedIn;
import dk.fremdrift.shared.Sheet;
import dk.fremdrift.shared.SheetExport;
import dk.fremdrift.shared.SheetFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of projects as a file: what the page would show on all its pages. */
@Controller
class ProjectExportController {

    private static final Sheet<ProjectRow> SHEET = Sheet.<ProjectRow>named("projekter", "nav.projects")
            .column("project.list.number", 14, ProjectRow::number)
            .column("project.list.title", 60, ProjectRow::title)
            .column("project.list.owner", 36, ProjectRow::owner)
            .column("project.phaseNow", 30, ProjectRow::openPhases)
            .column("project.list.period", 30, ProjectRow::period)
            .column("project.list.status", 14, ProjectRow::status);

    private final ProjectList projects;
    private final SheetExport export;
    private final AuditTrail audit;

    ProjectExportController(ProjectList projects, SheetExport export, AuditTrail audit) {
        this.projects = projects;
        this.export = export;
        this.audit = audit;
    }

    @GetMapping("/projects/export")
    @IsSignedIn
    void show(
            @RequestParam(name = "format", required = false) @Nullable String name,
            @ModelAttribute("filter") ProjectFilter filter,
            Sort sort,
            @AuthenticationPrincipal CurrentUser user,
            Authentication authentication,
            HttpServletResponse response)
            throws IOException {
        SheetFormat format = SheetFormat.named(name);
        Set<Role> everywhere = ProjectAccess.everywhere(authentication);
        export.send(
                format,
                SHEET,
                () -> projects.all(filter, sort, user.accountId(), everywhere),
                () -> audit.record("project.listExported", "project", null, null, Map.of("format", format.extension())),
                response);
    }
}
