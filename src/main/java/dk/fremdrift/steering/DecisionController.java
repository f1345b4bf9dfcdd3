package dk.fremdrift.steering;

import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.CanReadDecisions;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.Listing;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What awaits the steering group, what it has decided, and the page where it decides. */
@Controller
@RequestMapping("/projects/{id}/decisions")
@CanReadDecisions
class DecisionController {

    private final Register register;
    private final DecisionPage page;
    private final ObjectProvider<SubjectView> views;

    DecisionController(Register register, DecisionPage page, ObjectProvider<SubjectView> views) {
        this.register = register;
        this.page = page;
        this.views = views;
    }

    @GetMapping
    String list(
            @PathVariable UUID id,
            @ModelAttribute("filter") RegisterFilter filter,
            @AuthenticationPrincipal CurrentUser user,
            @PageableDefault(20) Pageable wanted,
            Model model) {
        model.addAttribute("open", register.open(id, user.accountId()));
        model.addAttribute("list", Listing.here(register.closed(id, filter, wanted)));
        model.addAttribute(
                "kinds",
                views.orderedStream().map(SubjectView::subjectKind).sorted().toList());
        return "steering/list";
    }

    @GetMapping("/{submissionId}")
    String show(
            @PathVariable UUID id,
            @PathVariable UUID submissionId,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        return page.show(page.find(id, submissionId, user), model);
    }
}
