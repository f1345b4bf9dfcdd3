package dk.fremdrift.audit;

import dk.fremdrift.security.CanReadAuditTrail;
import dk.fremdrift.shared.Listing;
import dk.fremdrift.shared.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The audit trail as auditor and administrator read it. */
@Controller
@CanReadAuditTrail
class AuditController {

    private final AuditPages pages;
    private final AuditWords words;

    AuditController(AuditPages pages, AuditWords words) {
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/audit")
    String list(
            @ModelAttribute("typed") @Nullable AuditFilter typed,
            BindingResult errors,
            @PageableDefault(50) Pageable wanted,
            Model model) {
        AuditFilter filter = typed == null || errors.hasErrors() ? AuditFilter.NONE : typed;
        model.addAttribute("filter", filter);
        model.addAttribute("list", Listing.here(pages.list(filter, wanted)));
        model.addAttribute("actions", actions());
        model.addAttribute("failed", errors.hasErrors());
        return "audit/list";
    }

    private List<Option> actions() {
        return pages.actions().stream()
                .map(action -> new Option(action, words.action(action)))
                .toList();
    }
}
