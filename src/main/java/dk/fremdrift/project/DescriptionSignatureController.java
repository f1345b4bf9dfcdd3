package dk.fremdrift.project;

import dk.fremdrift.organisation.People;
import dk.fremdrift.security.CanSign;
import dk.fremdrift.security.CurrentUser;
import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signing a frozen version, for oneself. */
@Controller
class DescriptionSignatureController {

    private final DescriptionVersions versions;
    private final DescriptionVersionService service;
    private final People people;

    DescriptionSignatureController(DescriptionVersions versions, DescriptionVersionService service, People people) {
        this.versions = versions;
        this.service = service;
        this.people = people;
    }

    @PostMapping("/projects/{id}/description/versions/{editionId}/signatures")
    @CanSign
    String create(
            @PathVariable UUID id,
            @PathVariable UUID editionId,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes flash) {
        versions.find(id, editionId, user.accountId());
        try {
            service.sign(id, editionId, people.ofAccount(user.accountId()));
            flash.addFlashAttribute("notice", "project.version.signed");
        } catch (ConflictException refused) {
            flash.addFlashAttribute("problem", refused.messageKey());
        }
        return "redirect:/projects/" + id + "/description/versions/" + editionId;
    }
}
