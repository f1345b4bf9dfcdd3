package dk.fremdrift.security;

import dk.fremdrift.shared.Mistakes;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody may change about their own account: password and language. */
@Controller
@IsSignedIn
class ProfileController {

    private final AccountPages pages;
    private final PasswordService service;

    ProfileController(AccountPages pages, PasswordService service) {
        this.pages = pages;
        this.service = service;
    }

    @GetMapping("/profile")
    String show(@AuthenticationPrincipal CurrentUser user, Model model) {
        model.addAttribute("form", PasswordForm.EMPTY);
        return page(user, model);
    }

    @PostMapping("/profile/password")
    String update(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            @AuthenticationPrincipal CurrentUser user,
            HttpSession session,
            Model model,
            RedirectAttributes flash) {
        try {
            service.change(user.accountId(), form, session.getId());
            flash.addFlashAttribute("notice", "security.password.changed");
            return "redirect:/profile";
        } catch (PasswordRefused e) {
            Mistakes.add(errors, e.field(), e.messageKey());
        } catch (LoginDelayed e) {
            Mistakes.add(errors, "currentPassword", "security.password.current.wait");
        }
        model.addAttribute("failed", true);
        return page(user, model);
    }

    private String page(CurrentUser user, Model model) {
        model.addAttribute("account", pages.get(user.accountId()));
        return "security/profile";
    }
}
