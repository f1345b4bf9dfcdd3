package dk.fremdrift.security;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a locked account again. */
@Controller
@IsAdministrator
class AccountUnlockController {

    private final AdminService service;

    AccountUnlockController(AdminService service) {
        this.service = service;
    }

    @PostMapping("/admin/accounts/{accountId}/unlock")
    String create(@PathVariable UUID accountId, RedirectAttributes flash) {
        service.unlock(accountId);
        flash.addFlashAttribute("notice", "security.account.isUnlocked");
        return "redirect:/admin/accounts/" + accountId;
    }
}
