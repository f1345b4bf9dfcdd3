package dk.fremdrift.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Sends whoever uploads far too much back to the form, which tells how large a file may be. Without this the server cuts
 * the request off before anything has read the form, and the person gets an error page at best. The form's page has the
 * address it is sent to, and tells of the mistake when it is asked for with {@code tooLarge}.
 */
public final class TooLargeUpload extends HttpFilter {

    /** A little above what may be stored, so that the form itself tells of what is slightly too large. */
    private static final long ROOM_FOR_THE_FORM = 2L << 20;

    private final long mostBytes;
    private final transient List<PathPattern> addresses;

    private TooLargeUpload(long mostBytes, List<PathPattern> addresses) {
        this.mostBytes = mostBytes;
        this.addresses = addresses;
    }

    /**
     * Guards forms that take files.
     *
     * @param mostBytes how large a file may be
     * @param addresses to which the forms are sent, such as <code>/projects/{id}/documents/new</code>
     */
    public static FilterRegistrationBean<TooLargeUpload> above(long mostBytes, String... addresses) {
        List<PathPattern> patterns = Arrays.stream(addresses)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        var registration = new FilterRegistrationBean<>(new TooLargeUpload(mostBytes + ROOM_FOR_THE_FORM, patterns));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isUpload(request) && isTooLarge(request)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            // Relative: an address that begins with two slashes must not lead elsewhere
            response.setHeader(HttpHeaders.LOCATION, "?tooLarge=1");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return false;
        }
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        return addresses.stream().anyMatch(address -> address.matches(path));
    }

    private boolean isTooLarge(HttpServletRequest request) throws ServletException, IOException {
        if (request.getContentLengthLong() >= 0) {
            return request.getContentLengthLong() > mostBytes;
        }
        // Sent piece by piece, so that nobody knows how much it is before it is read
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
