package dk.fremdrift.overview;

import dk.fremdrift.security.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts the number of waiting tasks into the top bar of every page. */
@Component
class TaskCount implements HandlerInterceptor {

    private final Tasks tasks;

    TaskCount(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        if (request.getUserPrincipal() instanceof Authentication login
                && login.getPrincipal() instanceof CurrentUser user) {
            page.addObject("taskCount", tasks.count(user.accountId()));
        }
    }
}
