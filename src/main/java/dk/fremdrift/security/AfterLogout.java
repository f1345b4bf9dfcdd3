package dk.fremdrift.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/**
 * Writes down that somebody has logged out, and asks the next to log in. The last form that somebody else had typed in
 * this browser outlives the log-out, not a session that runs out: it is shown to nobody but them.
 */
class AfterLogout implements LogoutHandler, LogoutSuccessHandler {

    private final LoginService logins;

    AfterLogout(LoginService logins) {
        this.logins = logins;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication == null || !(authentication.getPrincipal() instanceof CurrentUser user)) {
            return;
        }
        logins.loggedOut(user.accountId());
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(LostForm.KEY) instanceof LostForm lost
                && !lost.owner().equals(user.username())) {
            request.setAttribute(LostForm.KEY, lost);
        }
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        if (request.getAttribute(LostForm.KEY) instanceof LostForm lost) {
            request.getSession().setAttribute(LostForm.KEY, lost);
        }
        response.sendRedirect(request.getContextPath() + "/login?logout");
    }
}
