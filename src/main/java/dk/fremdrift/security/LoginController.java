package dk.fremdrift.security;

import dk.fremdrift.shared.DemoMode;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The log-in page; the log-in itself is the filter chain's. */
@Controller
@IsAnyone
class LoginController {

    private final DemoMode demo;

    LoginController(DemoMode demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String newForm(
            @AuthenticationPrincipal @Nullable CurrentUser user,
            @SessionAttribute(name = LoginProblem.KEY, required = false) @Nullable LoginProblem problem,
            HttpSession session,
            Model model) {
        if (user != null) {
            return "redirect:/";
        }
        if (problem != null) {
            session.removeAttribute(LoginProblem.KEY);
            model.addAttribute("refused", problem);
        }
        if (demo.hasAccounts()) {
            model.addAttribute("demoAccounts", DemoAccount.ALL);
            model.addAttribute("demoPassword", PasswordRules.DEMO_PASSWORD);
        }
        return "security/login";
    }
}
