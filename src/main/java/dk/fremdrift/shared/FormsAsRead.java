package dk.fremdrift.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Gives every form that changes something stored what its fields said when it was read, and takes it back with it. */
@ControllerAdvice
class FormsAsRead implements HandlerInterceptor {

    private static final String SENT = "_" + Conflict.READ;

    @ModelAttribute
    void takeBack(HttpServletRequest request, Model model) {
        if (request.getMethod().equals("POST") && request.getParameter(SENT) != null) {
            model.addAttribute(Conflict.READ, request.getParameter(SENT));
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null
                && page.hasView()
                && request.getMethod().equals("GET")
                && page.getModel().get("form") instanceof Record form) {
            Conflict.read(form).ifPresent(read -> page.addObject(Conflict.READ, read));
        }
    }
}
