package dk.fremdrift.security;

import dk.fremdrift.shared.BrokenRule;
import dk.fremdrift.shared.ConflictException;
import dk.fremdrift.shared.Mistakes;
import dk.fremdrift.shared.Period;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives an account a global role from a day to a day, and ends it. */
@Controller
@RequestMapping("/admin/accounts/{accountId}/roles")
@IsAdministrator
class AccountRoleController {

    private final AccountPages pages;
    private final AdminService service;
    private final Clock clock;

    AccountRoleController(AccountPages pages, AdminService service, Clock clock) {
        this.pages = pages;
        this.service = service;
        this.clock = clock;
    }

    @ModelAttribute("globalRoles")
    GlobalRole[] globalRoles() {
        return GlobalRole.values();
    }

    @GetMapping("/new")
    String newForm(@PathVariable UUID accountId, Model model) {
        model.addAttribute("account", pages.get(accountId));
        model.addAttribute("form", new AccountRoleForm(null, LocalDate.now(clock), null));
        return "security/account-role";
    }

    @PostMapping
    String create(
            @PathVariable UUID accountId,
            @Valid @ModelAttribute("form") AccountRoleForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            Model model,
            RedirectAttributes flash) {
        if (!Period.inOrder(form.roleFrom(), form.roleTo())) {
            Mistakes.add(errors, "roleTo", "security.role.order");
        }
        if (!errors.hasErrors()) {
            try {
                service.giveRole(accountId, user.accountId(), form);
                flash.addFlashAttribute("notice", "security.role.given");
                return "redirect:/admin/accounts/" + accountId;
            } catch (DataIntegrityViolationException e) {
                if (!BrokenRule.of(e).equals("account_role_once_at_a_time")) {
                    throw e;
                }
                Mistakes.add(errors, "globalRole", "security.role.heldAlready");
            } catch (ConflictException e) {
                errors.reject(e.messageKey());
            }
        }
        model.addAttribute("account", pages.get(accountId));
        model.addAttribute("failed", true);
        return "security/account-role";
    }

    @PostMapping("/{roleId}/end")
    String delete(
            @PathVariable UUID accountId,
            @PathVariable UUID roleId,
            @AuthenticationPrincipal CurrentUser user,
            RedirectAttributes flash) {
        try {
            service.endRole(accountId, roleId, user.accountId());
            flash.addFlashAttribute("notice", "security.role.ended");
        } catch (ConflictException e) {
            flash.addFlashAttribute("problem", e.messageKey());
        }
        return "redirect:/admin/accounts/" + accountId;
    }
}
