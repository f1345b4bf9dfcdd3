package dk.fremdrift.security;

import dk.fremdrift.shared.ConflictException;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Locks an account. */
@Controller
@IsAdministrator
class AccountLockController {

    private final AdminService service;

    AccountLockController(AdminService service) {
        this.service = service;
    }

    @PostMapping("/admin/accounts/{accountId}/lock")
    String create(@PathVariable UUID accountId, @AuthenticationPrincipal CurrentUser user, RedirectAttributes flash) {
        try {
            service.lock(accountId, user.accountId());
            flash.addFlashAttribute("notice", "security.account.isLocked");
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/admin/accounts/" + accountId;
    }
}
