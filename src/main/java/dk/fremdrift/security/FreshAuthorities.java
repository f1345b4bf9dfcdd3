package dk.fremdrift.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads at every request what the signed-in account is and may do today, in one statement: a lock or the end of a role
 * takes effect at the next click, not at the next log-in. The error page of the same request sees the same answer.
 */
class FreshAuthorities extends OncePerRequestFilter {

    /** The request attribute that is there if the account has drafts. */
    static final String DRAFTS = FreshAuthorities.class.getName() + ".drafts";

    private static final String FRESH = FreshAuthorities.class.getName() + ".authentication";

    private final AccountState.Reader accounts;
    private final RequestMatcher spared;

    /** @param spared requests that need no one signed in, such as style sheets */
    FreshAuthorities(AccountState.Reader accounts, RequestMatcher spared) {
        this.accounts = accounts;
        this.spared = spared;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return spared.matches(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication kept = SecurityContextHolder.getContext().getAuthentication();
        if (kept != null && kept.getPrincipal() instanceof CurrentUser user) {
            Authentication fresh = request.getAttribute(FRESH) instanceof Authentication already
                    ? already
                    : authentication(kept, user, request);
            if (fresh == null) {
                signOut(request, response);
                return;
            }
            request.setAttribute(FRESH, fresh);
            // Only for this request: the session keeps no rights
            SecurityContextHolder.setContext(new SecurityContextImpl(fresh));
        }
        chain.doFilter(request, response);
    }

    private @Nullable Authentication authentication(Authentication kept, CurrentUser user, HttpServletRequest request) {
        Optional<AccountState> state = accounts.find(user.accountId()).filter(account -> !account.locked());
        return state.map(account -> {
                    request.setAttribute(DRAFTS, account.drafts() ? true : null);
                    var fresh = UsernamePasswordAuthenticationToken.authenticated(
                            account.user(),
                            null,
                            account.roles().stream()
                                    .map(role -> new SimpleGrantedAuthority(role.authority()))
                                    .toList());
                    fresh.setDetails(kept.getDetails());
                    return fresh;
                })
                .orElse(null);
    }

    private static void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/login?locked");
    }
}
