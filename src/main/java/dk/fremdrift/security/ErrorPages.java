package dk.fremdrift.security;

import dk.fremdrift.shared.ConflictException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says what went wrong in the person's language, and nothing of how: no message of an exception, no stack trace. Only a
 * conflict brings its own words, by the key of a message; and what somebody had written in a form is still there.
 */
@Controller
@IsAnyone
@RequestMapping("${spring.web.error.path:/error}")
class ErrorPages extends AbstractErrorController {

    private final ErrorAttributes attributes;

    ErrorPages(ErrorAttributes attributes, List<ErrorViewResolver> views) {
        super(attributes, views);
        this.attributes = attributes;
    }

    @RequestMapping(produces = "text/html")
    @Nullable ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        Throwable cause = attributes.getError(new ServletWebRequest(request));
        Map<String, Object> model = new HashMap<>(Map.of("status", status.value()));
        if (cause instanceof ConflictException conflict) {
            model.put("reason", conflict.messageKey());
        }
        model.put("unsent", unsent(request));
        return resolveErrorView(request, response, status, model);
    }

    // Asked of the request as it came: a sign in its words that no database keeps may be what went wrong. Of more than
    // it takes, the server reads nothing.
    private static List<String> unsent(HttpServletRequest request) {
        ServletRequest sent = request;
        while (sent instanceof ServletRequestWrapper wrapper) {
            sent = wrapper.getRequest();
        }
        try {
            return sent instanceof HttpServletRequest form && LostForm.isTyped(form)
                    ? LostForm.of(form).words()
                    : List.of();
        } catch (IllegalStateException unreadable) {
            return List.of();
        }
    }

    /** For programs: the status and nothing else. */
    @RequestMapping
    ResponseEntity<Map<String, Object>> show(HttpServletRequest request) {
        HttpStatus status = status(request);
        return ResponseEntity.status(status)
                .body(getErrorAttributes(request, ErrorAttributeOptions.of(ErrorAttributeOptions.Include.STATUS)));
    }

    // Asked for directly there is no error, and no such page either
    private HttpStatus status(HttpServletRequest request) {
        return request.getAttribute("jakarta.servlet.error.status_code") == null
                ? HttpStatus.NOT_FOUND
                : getStatus(request);
    }
}
