package dk.fremdrift.security;

import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the one-time link by which somebody chooses a password. It is shown once, after it is made, and never again. */
@Controller
@IsAdministrator
class AccountLinkController {

    private final AccountPages pages;
    private final AdminService service;
    private final SecurityProperties properties;

    AccountLinkController(AccountPages pages, AdminService service, SecurityProperties properties) {
        this.pages = pages;
        this.service = service;
        this.properties = properties;
    }

    @GetMapping("/admin/accounts/{accountId}/links/new")
    String newForm(@PathVariable UUID accountId, Model model) {
        model.addAttribute("account", pages.get(accountId));
        return "security/account-link";
    }

    @PostMapping("/admin/accounts/{accountId}/links")
    String create(@PathVariable UUID accountId, @AuthenticationPrincipal CurrentUser user, RedirectAttributes flash) {
        try {
            String token = service.issueLink(accountId, user.accountId());
            flash.addFlashAttribute(
                    "link",
                    properties.address(
                            "/link/" + token,
                            ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()));
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/admin/accounts/" + accountId;
    }
}
