package dk.fremdrift.audit;

import dk.fremdrift.security.CanReadAuditTrail;
import dk.fremdrift.shared.Option;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** The audit trail as auditor and administrator read it. */
@Controller
@CanReadAuditTrail
class AuditController {

    private final AuditPages pages;
    private final MessageSource messages;

    AuditController(AuditPages pages, MessageSource messages) {
        this.pages = pages;
        this.messages = messages;
    }

    @GetMapping("/audit")
    String list(
            @ModelAttribute("typed") @Nullable AuditFilter typed, BindingResult errors, Locale locale, Model model) {
        AuditFilter filter = typed == null || errors.hasErrors() ? AuditFilter.NONE : typed;
        model.addAttribute("filter", filter);
        long total = pages.count(filter);
        model.addAttribute("total", total);
        model.addAttribute("last", (total + filter.size() - 1) / filter.size());
        model.addAttribute("events", pages.list(filter));
        model.addAttribute("actions", actions(locale));
        model.addAttribute("base", base(filter));
        model.addAttribute("failed", errors.hasErrors());
        return "audit/list";
    }

    private List<Option> actions(Locale locale) {
        return pages.actions().stream()
                .map(action -> new Option(
                        action,
                        Objects.requireNonNullElse(
                                messages.getMessage("audit.action." + action, null, action, locale), action)))
                .toList();
    }

    /** The page's address with everything but the page's number. */
    private static String base(AuditFilter filter) {
        var address = UriComponentsBuilder.fromPath("/audit")
                .queryParam("action", "{action}")
                .queryParam("person", "{person}");
        if (filter.from() != null) {
            address.queryParam("from", filter.from());
        }
        if (filter.to() != null) {
            address.queryParam("to", filter.to());
        }
        if (filter.project() != null) {
            address.queryParam("project", filter.project());
        }
        return address.queryParam("size", filter.size())
                        .encode()
                        .buildAndExpand(filter.action(), filter.person())
                        .toUriString()
                + "&";
    }
}
