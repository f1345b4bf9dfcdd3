package dk.fremdrift.security;

import dk.fremdrift.shared.ConflictException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Makes the one-time link by which somebody chooses a password. It is shown in the answer itself and nowhere else: a
 * redirect would have to keep it in the session until the next page. Sent twice, the second link voids the first.
 */
@Controller
@RequestMapping("/admin/accounts/{accountId}/links/new")
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

    @GetMapping
    String newForm(@PathVariable UUID accountId, Model model) {
        model.addAttribute("account", pages.get(accountId));
        return "security/account-link";
    }

    @PostMapping
    String create(
            @PathVariable UUID accountId,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            String token = service.issueLink(accountId, user.accountId());
            model.addAttribute(
                    "link",
                    properties.address(
                            "/link/" + token,
                            ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()));
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
            return "redirect:/admin/accounts/" + accountId;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("account", pages.get(accountId));
        model.addAttribute("roles", pages.roles(accountId));
        return "security/account";
    }
}
