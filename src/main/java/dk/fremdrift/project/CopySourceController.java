package dk.fremdrift.project;

import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.IsHr;
import dk.fremdrift.shared.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The projects that a new one may be begun from. */
@Controller
@IsHr
class CopySourceController {

    private final ProjectList projects;

    CopySourceController(ProjectList projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/copies")
    String list(
            @RequestParam(required = false) @Nullable String search,
            @AuthenticationPrincipal CurrentUser user,
            Authentication authentication,
            @PageableDefault(20) Pageable wanted,
            Model model) {
        ProjectFilter filter = ProjectFilter.searching(search, null);
        model.addAttribute(
                "list",
                Listing.here(
                        projects.find(filter, wanted, user.accountId(), ProjectAccess.everywhere(authentication))));
        model.addAttribute("search", filter.search());
        return "project/copies";
    }
}
