package dk.fremdrift.budget;

import dk.fremdrift.project.Phases;
import dk.fremdrift.security.CanReadBudget;
import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.security.ProjectRights;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The budget of a project as it stands: the draft for those who draw it up, else what was put forward. */
@Controller
class BudgetController {

    private final BudgetQueries queries;
    private final Phases phases;
    private final ProjectRights rights;

    BudgetController(BudgetQueries queries, Phases phases, ProjectRights rights) {
        this.queries = queries;
        this.phases = phases;
        this.rights = rights;
    }

    @GetMapping("/projects/{id}/budget")
    @CanReadBudget
    String show(@PathVariable UUID id, Locale locale, Model model) {
        BudgetOverview overview = queries.overview(id, rights.may(id, ProjectRight.READ_BUDGET_DRAFT));
        VersionRow current = overview.current();
        VersionRow approved = overview.approved();
        VersionRow refused = overview.refused();
        boolean compared = approved != null && current != approved;
        model.addAttribute("overview", overview);
        model.addAttribute("compared", compared);
        model.addAttribute(
                "comparison",
                queries.compare(
                        compared && approved != null ? approved.id() : null,
                        current == null ? null : current.id(),
                        phases.of(id),
                        locale));
        model.addAttribute(
                "remarks",
                refused == null || refused.submissionId() == null
                        ? List.of()
                        : queries.remarks(refused.submissionId()));
        return "budget/show";
    }
}
