package dk.fremdrift.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.servlet.LocaleResolver;

/** Sends somebody who has logged in where they were going: to the form they were typing, the page they asked for, or the front page. */
class AfterLogin implements AuthenticationSuccessHandler {

    private final RequestCache askedFor;
    private final LocaleResolver locales;
    private final AccountService accounts;

    AfterLogin(RequestCache askedFor, LocaleResolver locales, AccountService accounts) {
        this.askedFor = askedFor;
        this.locales = locales;
        this.accounts = accounts;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof CurrentUser user)) {
            throw new IllegalStateException("Nobody has logged in");
        }
        HttpSession session = request.getSession();
        session.removeAttribute(LoginProblem.KEY);
        // By this name the sessions of the account are found when its password changes; a user name may change itself
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                user.accountId().toString());
        locales.setLocale(request, response, Languages.locale(language(user, session)));
        response.sendRedirect(request.getContextPath() + target(user, request, response));
    }

    // What was chosen here a moment ago holds, and follows the account from now on
    private String language(CurrentUser user, HttpSession session) {
        if (session.getAttribute(Languages.CHOSEN) instanceof String chosen) {
            session.removeAttribute(Languages.CHOSEN);
            accounts.speak(user.accountId(), chosen);
            return chosen;
        }
        return accounts.language(user.accountId());
    }

    private String target(CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        SavedRequest saved = askedFor.getRequest(request, response);
        askedFor.removeRequest(request, response);
        // What somebody else has typed stays where it is: they may be the next to log in here
        if (session.getAttribute(LostForm.KEY) instanceof LostForm lost
                && lost.owner().equals(user.username())) {
            return lost.page();
        }
        return saved instanceof DefaultSavedRequest page ? local(request, page) : "/";
    }

    private static String local(HttpServletRequest request, DefaultSavedRequest page) {
        String uri = page.getRequestURI();
        String path = uri == null ? "/" : uri.substring(request.getContextPath().length());
        String address = page.getQueryString() == null ? path : path + "?" + page.getQueryString();
        return LostForm.isLocal(address) ? address : "/";
    }
}
