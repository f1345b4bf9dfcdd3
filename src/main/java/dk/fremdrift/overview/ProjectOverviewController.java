package dk.fremdrift.overview;

import dk.fremdrift.decision.OpenSubmissions;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.security.ProjectRights;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The front page of a project: what is next, whom it awaits, the money, the phases and the people. */
@Controller
@CanReadProject
class ProjectOverviewController {

    private final ProjectOverview overview;
    private final OpenSubmissions submissions;
    private final ProjectRights rights;

    ProjectOverviewController(ProjectOverview overview, OpenSubmissions submissions, ProjectRights rights) {
        this.overview = overview;
        this.submissions = submissions;
        this.rights = rights;
    }

    @GetMapping("/projects/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user, Model model) {
        boolean decisions = rights.may(id, ProjectRight.READ_DECISIONS);
        ProjectParts parts = overview.parts(id, rights.below(id));
        model.addAttribute("phases", parts.phases());
        model.addAttribute("subprojects", parts.subprojects());
        model.addAttribute("contributions", parts.contributions());
        model.addAttribute("changes", parts.changes());
        if (rights.may(id, ProjectRight.READ_TOTALS)) {
            model.addAttribute("money", ProjectMoney.of(parts.phases()));
        }
        if (decisions) {
            model.addAttribute("open", submissions.of(id, user.accountId()));
        }
        model.addAttribute("people", overview.people(id));
        model.addAttribute("events", overview.events(id, decisions, rights.may(id, ProjectRight.READ_ACCOUNTS)));
        return "overview/project";
    }
}
