package dk.fremdrift.contribution;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Lets the browser of whoever comes by a link keep the page that a form came back on. Somebody without an account has no
 * draft: going back to a page that is kept nowhere, they would be asked to send it once more, and not see their words.
 */
@ControllerAdvice(assignableTypes = {HandingInController.class, CorrectionController.class})
class KeptByBrowser {

    @ModelAttribute
    void on(HttpServletRequest request, HttpServletResponse response) {
        if (request.getMethod().equals("POST")) {
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.maxAge(Duration.ZERO).cachePrivate().getHeaderValue());
        }
    }
}
