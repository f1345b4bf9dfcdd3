package dk.fremdrift.security;

import dk.fremdrift.shared.MomentPrinter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the draft of a form while somebody types; the answer is the line that the form shows. */
@Controller
@IsSignedIn
class DraftController {

    private final DraftService drafts;
    private final MessageSource messages;

    DraftController(DraftService drafts, MessageSource messages) {
        this.drafts = drafts;
        this.messages = messages;
    }

    /** @param draft the page that is being typed on; each that is opened has one of its own */
    @PostMapping("/drafts")
    ResponseEntity<String> create(
            @RequestParam(name = "_draft", required = false) @Nullable UUID draft,
            @AuthenticationPrincipal CurrentUser user,
            HttpServletRequest request,
            Locale locale) {
        if (draft == null || !LostForm.isTyped(request)) {
            return ResponseEntity.badRequest().build();
        }
        LostForm form = LostForm.of(request);
        // Somebody else has logged in meanwhile, in another window
        if (!form.owner().equals(user.username())) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        Instant kept = drafts.keep(user.accountId(), draft, form.page(), form.fields());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(messages.getMessage(
                        "security.draft.kept", new Object[] {MomentPrinter.time(kept, locale)}, locale));
    }
}
