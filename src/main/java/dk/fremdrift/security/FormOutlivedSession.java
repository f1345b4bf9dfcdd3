package dk.fremdrift.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Keeps what was typed when a form is sent after its session has ended: it carries the token of a dead session and
 * would only get a 403. Whoever is not signed in is asked to log in; who has signed in again meanwhile gets the form back.
 */
class FormOutlivedSession implements AccessDeniedHandler {

    private final AccessDeniedHandler denied = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException, ServletException {
        if (!(refusal instanceof CsrfException) || !request.getMethod().equals("POST")) {
            denied.handle(request, response, refusal);
            return;
        }
        String user = signedIn();
        boolean kept = LostForm.isIn(request);
        if (kept && user == null) {
            keep(request);
            response.sendRedirect(request.getContextPath() + "/login?kept");
        } else if (kept && request.getParameter("_owner").equals(user)) {
            response.sendRedirect(request.getContextPath() + keep(request).page());
        } else if (user == null && request.getServletPath().startsWith("/link/")) {
            response.sendRedirect(request.getRequestURI());
        } else if (user == null && request.getHeader("X-Requested-With") == null) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            denied.handle(request, response, refusal);
        }
    }

    // The request itself does not know yet: the token is looked at before anything else
    private static @Nullable String signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof CurrentUser user
                ? user.username()
                : null;
    }

    private static LostForm keep(HttpServletRequest request) {
        LostForm form = LostForm.of(request);
        request.getSession().setAttribute(LostForm.KEY, form);
        return form;
    }
}
