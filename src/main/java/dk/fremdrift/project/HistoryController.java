package dk.fremdrift.project;

import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.shared.Danish;
import dk.fremdrift.shared.Listing;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What has been changed in a project, by whom and when, from what to what. */
@Controller
@CanReadProject
class HistoryController {

    private final History history;
    private final HistoryWords words;

    HistoryController(History history, HistoryWords words) {
        this.history = history;
        this.words = words;
    }

    @GetMapping("/projects/{id}/history")
    String list(
            @PathVariable UUID id,
            @ModelAttribute("typed") @Nullable HistoryFilter typed,
            BindingResult errors,
            @PageableDefault(25) Pageable wanted,
            Locale locale,
            Model model) {
        HistoryFilter filter = typed == null || errors.hasErrors() ? HistoryFilter.NONE : typed;
        List<HistoryTopic> readable = history.readable(id);
        model.addAttribute("filter", filter);
        model.addAttribute("topics", readable);
        model.addAttribute(
                "list",
                Listing.here(
                        history.list(id, readable, filter, wanted).map(event -> words.of(event, Danish.DAY, locale))));
        model.addAttribute("failed", errors.hasErrors());
        return "project/history";
    }
}
