package dk.fremdrift.document;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends whoever uploads far too much back to the form, which tells how large a file may be. Without this the server cuts
 * the request off before anything has read the form, and the person gets an error page at best. The form's page has the
 * address it is sent to.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooLargeUpload extends OncePerRequestFilter {

    /** The file and the rest of the form; a little above what may be stored, so that the form itself can tell. */
    static final long MOST_BYTES = CheckedFile.MOST_BYTES + (2L << 20);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getContentLengthLong() <= MOST_BYTES
                || type == null
                || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                || !request.getRequestURI().contains("/documents/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        // Relative: an address that begins with two slashes must not lead elsewhere
        response.setHeader(HttpHeaders.LOCATION, "?tooLarge=1");
    }
}
