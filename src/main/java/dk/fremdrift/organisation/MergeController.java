package dk.fremdrift.organisation;

import dk.fremdrift.security.IsHr;
import dk.fremdrift.shared.ConflictException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Finds the other registration of a person, shows both side by side, and merges them. The roles of both become one
 * person's, so that only who gives roles may do it: an administrator could else merge a leader into themselves.
 */
@Controller
@RequestMapping("/people/{personId}/merging")
@IsHr
class MergeController {

    private static final int SHOWN = 20;

    private final PeopleDirectory directory;
    private final PersonDuties duties;
    private final MergeService service;

    MergeController(PeopleDirectory directory, PersonDuties duties, MergeService service) {
        this.directory = directory;
        this.duties = duties;
        this.service = service;
    }

    /**
     * @param other the registration to compare with, if it has been chosen
     * @param search for whom to search; at first for the same name
     */
    @GetMapping
    String newForm(
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable UUID other,
            @RequestParam(required = false) @Nullable String search,
            Model model) {
        PersonDetails person = directory.get(personId);
        model.addAttribute("person", person);
        if (other != null) {
            PersonDetails another = directory.get(other);
            boolean swapped = another.account() && !person.account();
            model.addAttribute("other", another);
            PersonDetails survivor = swapped ? another : person;
            PersonDetails gone = swapped ? person : another;
            model.addAttribute("survivor", survivor);
            model.addAttribute("gone", gone);
            model.addAttribute("twice", gone.presentAlsoOf(survivor));
            model.addAttribute(
                    "duties",
                    duties.of(List.of(survivor.id(), gone.id())).stream()
                            .collect(Collectors.groupingBy(PersonDuties.Duty::personId)));
            return "organisation/merging";
        }
        String wanted = search == null ? person.name() : search.strip();
        model.addAttribute("search", wanted);
        model.addAttribute(
                "found",
                directory
                        .list(new PeopleFilter(wanted, null, null, false), PageRequest.of(0, SHOWN))
                        .getContent());
        return "organisation/merging-search";
    }

    /** @param other the registration that is the same person */
    @PostMapping
    String create(
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable UUID other,
            RedirectAttributes flash) {
        if (other == null) {
            return "redirect:/people/" + personId + "/merging";
        }
        try {
            UUID survivor = service.merge(personId, other);
            flash.addFlashAttribute("notice", "organisation.merging.done");
            return "redirect:/people/" + survivor;
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
            return "redirect:/people/" + personId;
        }
    }
}
