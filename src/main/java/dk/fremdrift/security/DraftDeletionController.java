package dk.fremdrift.security;

import dk.fremdrift.shared.NotFoundException;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Throws a draft away that is not wanted any more. */
@Controller
@IsSignedIn
class DraftDeletionController {

    private final DraftService drafts;

    DraftDeletionController(DraftService drafts) {
        this.drafts = drafts;
    }

    /** @throws NotFoundException if there is no such draft, or it is somebody else's */
    @PostMapping("/drafts/{draftId}/deletion")
    String create(@PathVariable UUID draftId, @AuthenticationPrincipal CurrentUser user, RedirectAttributes flash) {
        Draft draft =
                drafts.remove(user.accountId(), draftId).orElseThrow(() -> new NotFoundException("draft", draftId));
        flash.addFlashAttribute("notice", "security.draft.discarded");
        return "redirect:" + draft.page();
    }
}
