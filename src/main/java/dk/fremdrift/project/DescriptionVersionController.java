package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.security.CanDescribeProject;
import dk.fremdrift.security.CanReadProject;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The frozen versions of a description. */
@Controller
@RequestMapping("/projects/{id}/description/versions")
class DescriptionVersionController {

    private final DescriptionVersions versions;
    private final DescriptionVersionService service;
    private final PaperEditions editions;
    private final People people;

    DescriptionVersionController(
            DescriptionVersions versions, DescriptionVersionService service, PaperEditions editions, People people) {
        this.versions = versions;
        this.service = service;
        this.editions = editions;
        this.people = people;
    }

    @GetMapping
    @CanReadProject
    String list(@PathVariable UUID id, Model model) {
        model.addAttribute("versions", versions.of(id));
        return "project/versions";
    }

    @PostMapping
    @CanDescribeProject
    String create(@PathVariable UUID id, @AuthenticationPrincipal CurrentUser user, RedirectAttributes flash) {
        try {
            UUID version = service.freeze(id, people.ofAccount(user.accountId()));
            flash.addFlashAttribute("notice", "project.version.frozen");
            return "redirect:/projects/" + id + "/description/versions/" + version;
        } catch (ConflictException refused) {
            flash.addFlashAttribute("problem", refused.messageKey());
        } catch (ConcurrencyFailureException meanwhile) {
            flash.addFlashAttribute("problem", "project.version.meanwhile");
        }
        return "redirect:/projects/" + id + "/description/versions";
    }

    @GetMapping("/{editionId}")
    @CanReadProject
    String show(
            @PathVariable UUID id,
            @PathVariable UUID editionId,
            @AuthenticationPrincipal CurrentUser user,
            Model model) {
        DescriptionVersion version = versions.find(id, editionId, user.accountId());
        model.addAttribute("version", version);
        model.addAttribute("edition", editions.frozen(version));
        return "project/version";
    }
}
