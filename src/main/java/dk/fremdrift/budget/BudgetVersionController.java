package dk.fremdrift.budget;

import dk.fremdrift.security.CanDraftBudget;
import dk.fremdrift.security.CanReadBudget;
import dk.fremdrift.security.ProjectRight;
import dk.fremdrift.security.ProjectRights;
import dk.fremdrift.shared.NotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The versions of a budget: a frozen one is shown exactly as it was put forward. */
@Controller
@RequestMapping("/projects/{id}/budget/versions")
class BudgetVersionController {

    private final BudgetQueries queries;
    private final FrozenBudgetReader reader;
    private final BudgetService service;
    private final ProjectRights rights;

    BudgetVersionController(
            BudgetQueries queries, FrozenBudgetReader reader, BudgetService service, ProjectRights rights) {
        this.queries = queries;
        this.reader = reader;
        this.service = service;
        this.rights = rights;
    }

    @GetMapping("/{versionId}")
    @CanReadBudget
    String show(@PathVariable UUID id, @PathVariable UUID versionId, Model model) {
        VersionRow version = queries.overview(id, rights.may(id, ProjectRight.READ_BUDGET_DRAFT)).versions().stream()
                .filter(row -> row.id().equals(versionId))
                .findAny()
                .orElseThrow(() -> new NotFoundException("budget version", versionId));
        if (version.state() == BudgetState.DRAFT) {
            return "redirect:/projects/" + id + "/budget";
        }
        model.addAttribute("version", version);
        model.addAttribute(
                "content",
                reader.read(queries.frozenContent(id, versionId)
                        .orElseThrow(() -> new NotFoundException("budget version", versionId))));
        return "budget/version";
    }

    @PostMapping
    @CanDraftBudget
    String create(@PathVariable UUID id, RedirectAttributes flash) {
        service.startDraft(id);
        flash.addFlashAttribute("notice", "budget.draftStarted");
        return "redirect:/projects/" + id + "/budget";
    }
}
