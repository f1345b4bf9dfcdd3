package dk.fremdrift.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Keeps what was typed when a form is sent after its session has ended: it carries the token of a dead session and
 * would only get a 403. Whoever is not signed in is asked to log in; who has signed in again meanwhile gets the form back,
 * or for its draft the token with which the page can go on.
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
        // The request itself does not know yet: the token is looked at before anything else
        CurrentUser signedIn = RestoreLostForm.signedIn();
        String user = signedIn == null ? null : signedIn.username();
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
        } else if (signedIn != null && request.getRequestURI().equals(request.getContextPath() + "/login")) {
            sayWhoIsSignedIn(signedIn, request, response);
            response.sendRedirect(request.getContextPath() + "/");
        } else if (user == null) {
            // A draft, sent while somebody types: the form itself says that nobody is signed in
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (LostForm.isDraftIn(request)
                && user.equals(request.getParameter("_owner"))
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            response.setHeader(token.getHeaderName(), token.getToken());
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else {
            denied.handle(request, response, refusal);
        }
    }

    // Somebody has logged in on another page meanwhile, and whoever types here may be another one: they must not go on
    // in that one's name without knowing it
    private static void sayWhoIsSignedIn(
            CurrentUser signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (signedIn.username()
                .equalsIgnoreCase(
                        String.valueOf(request.getParameter("username")).strip())) {
            return;
        }
        var flash = new FlashMap();
        flash.put("problem", "security.login.signedIn");
        flash.put("problemArg", signedIn.displayName());
        new SessionFlashMapManager().saveOutputFlashMap(flash, request, response);
    }

    private static LostForm keep(HttpServletRequest request) {
        LostForm form = LostForm.of(request);
        request.getSession().setAttribute(LostForm.KEY, form);
        return form;
    }
}
