package dk.fremdrift.contribution;

import dk.fremdrift.security.SecurityProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Shows new links on the page of their call, in the answer itself and nowhere else: a redirect would have to keep them
 * in the session until the next page.
 */
@Component
class ShownOnce {

    private final CallPages pages;
    private final SecurityProperties properties;

    ShownOnce(CallPages pages, SecurityProperties properties) {
        this.pages = pages;
        this.properties = properties;
    }

    String on(UUID projectId, UUID callId, List<NewLink> made, Model model) {
        String here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        model.addAttribute(
                "made",
                made.stream()
                        .map(link -> new Address(
                                link.invited(), link.kind(), properties.address("/contribute/" + link.token(), here)))
                        .toList());
        model.addAttribute("formSaved", true);
        model.addAttribute("page", pages.page(projectId, callId));
        return "contribution/call";
    }

    /** A link as it is given to somebody. */
    record Address(@Nullable String invited, LinkKind kind, String address) {}
}
