package dk.fremdrift.overview;

import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.security.IsSignedIn;
import dk.fremdrift.shared.SearchText;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the search field in the top bar finds. */
@Controller
@IsSignedIn
class SearchController {

    private static final int SHOWN = 5;
    private static final int SHOWN_OF_ONE_KIND = 100;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    /** @param only {@code people} or {@code organisations} for more of those, whose registers not everybody may open */
    @GetMapping("/search")
    String show(
            @RequestParam(name = "search", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String only,
            @AuthenticationPrincipal CurrentUser user,
            Authentication authentication,
            Model model) {
        SearchText text = SearchText.of(typed);
        SearchReach reach = SearchReach.of(user, authentication);
        model.addAttribute("searched", text.text());
        model.addAttribute("reach", reach);
        if (!text.isEmpty()) {
            model.addAttribute("projects", search.projects(text, reach, SHOWN));
            model.addAttribute("people", search.people(text, reach, shown("people", only)));
            model.addAttribute("organisations", search.organisations(text, reach, shown("organisations", only)));
        }
        return "overview/search";
    }

    private static int shown(String kind, String only) {
        return kind.equals(only) ? SHOWN_OF_ONE_KIND : SHOWN;
    }
}
