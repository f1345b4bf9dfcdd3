package dk.fremdrift.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the log-in page, which says what to do. */
class LoginRefused implements AuthenticationFailureHandler {

    private static final int LONGEST_NAME = 254;

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String kind = "error";
        long seconds = 0;
        if (refusal instanceof LoginDelayed delayed) {
            kind = "wait";
            seconds = Math.max(1, delayed.remaining().toSeconds() + 1);
        } else if (refusal instanceof LockedException) {
            kind = "locked";
        }
        String typed = Objects.requireNonNullElse(request.getParameter("username"), "");
        request.getSession()
                .setAttribute(
                        LoginProblem.KEY,
                        new LoginProblem(kind, typed.substring(0, Math.min(typed.length(), LONGEST_NAME)), seconds));
        response.sendRedirect(request.getContextPath() + "/login?" + kind);
    }
}
