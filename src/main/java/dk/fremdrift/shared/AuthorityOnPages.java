package dk.fremdrift.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts the name of the authority into the frame of every page. */
class AuthorityOnPages implements HandlerInterceptor {

    private final Authority settings;

    AuthorityOnPages(Authority settings) {
        this.settings = settings;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.hasView() && settings.authority() != null) {
            page.addObject("authority", settings.authority());
        }
    }
}
