package dk.fremdrift.steering;

import dk.fremdrift.decision.SubjectView;
import dk.fremdrift.security.CanReadDecisions;
import dk.fremdrift.security.CurrentUser;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

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
            Model model) {
        int found = register.count(id, filter);
        model.addAttribute("open", register.open(id, user.accountId()));
        model.addAttribute("found", found);
        model.addAttribute("decisions", register.closed(id, filter));
        model.addAttribute("last", Math.ceilDiv(found, Register.PAGE_SIZE));
        model.addAttribute(
                "kinds",
                views.orderedStream().map(SubjectView::subjectKind).sorted().toList());
        model.addAttribute("base", address(id, filter));
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

    private static String address(UUID id, RegisterFilter filter) {
        return UriComponentsBuilder.fromPath("/projects/{id}/decisions")
                        .queryParam("outcome", filter.outcome() == null ? "" : filter.outcome())
                        .queryParam("kind", filter.kind() == null ? "" : filter.kind())
                        .encode()
                        .buildAndExpand(id)
                        .toUriString()
                + "&";
    }
}
