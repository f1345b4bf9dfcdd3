package dk.fremdrift.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had typed when the session was gone: where to come back to, and the fields, never a password, a
 * token or a file. It lies in the new session until the person has logged in again and sees the form, filled.
 *
 * @param page the form's GET address, always local
 * @param owner the user name of who typed it; nobody else gets to see it
 * @param draft under which id the page kept a draft of it
 */
record LostForm(
        String page,
        String owner,
        Map<String, String[]> fields,
        @Nullable UUID draft) implements Serializable {

    /** The name of the session attribute: a session keeps the last one, whoever typed it. */
    static final String KEY = "fremdrift.lostForm";

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 200_000;
    private static final Set<String> FORMS = Set.of("application/x-www-form-urlencoded", "multipart/form-data");
    private static final Pattern WORDS = Pattern.compile("\\p{L}");
    private static final Pattern CODE = Pattern.compile("true|false|[0-9a-f-]{36}|[A-Z]+(?:_[A-Z]+)*");
    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f&&[^\\t\\r\\n]]");
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]*");

    /** Whether the address leads nowhere but into this application. */
    static boolean isLocal(@Nullable String address) {
        return address != null && LOCAL.matcher(address).matches();
    }

    /** Whether the request carries a form worth keeping, typed on a page of our own: a stranger's page must not fill ours. */
    static boolean isIn(HttpServletRequest request) {
        return isTyped(request) && request.getHeader("X-Requested-With") == null && isOurs(request);
    }

    /** Whether the request carries the fields of a form and says where they were typed, and by whom. */
    static boolean isTyped(HttpServletRequest request) {
        return method(request).equals("POST")
                && FORMS.contains(String.valueOf(request.getContentType()).split(";")[0])
                && isLocal(request.getParameter("_page"))
                && request.getParameter("_owner") != null
                && length(request) < LONGEST;
    }

    // The server asks for the page of an error by GET, however the form was sent
    private static String method(HttpServletRequest request) {
        return Objects.requireNonNullElse(
                (String) request.getAttribute(RequestDispatcher.ERROR_METHOD), request.getMethod());
    }

    // Of the parameters: a file may be long, and is not among them
    private static long length(HttpServletRequest request) {
        return request.getParameterMap().values().stream()
                .flatMap(Arrays::stream)
                .mapToLong(String::length)
                .sum();
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return site != null
                ? site.equals("same-origin")
                : origin != null && origin.endsWith("//" + request.getHeader("Host"));
    }

    /** Whether the request carries a draft that a page of our own has sent while somebody types there. */
    static boolean isDraftIn(HttpServletRequest request) {
        return isTyped(request) && request.getHeader("X-Requested-With") != null && isOurs(request);
    }

    /** The form in the request, if there is one and the person has typed it themselves. */
    static @Nullable LostForm by(CurrentUser user, HttpServletRequest request) {
        return isTyped(request) && user.username().equals(request.getParameter("_owner")) ? of(request) : null;
    }

    /** Keeps the form in the request, which {@link #isIn} has found to carry one. */
    static LostForm of(HttpServletRequest request) {
        var fields = new TreeMap<>(request.getParameterMap());
        fields.keySet()
                .removeIf(name ->
                        name.startsWith("_") || name.toLowerCase(Locale.ROOT).contains("password"));
        return new LostForm(
                request.getParameter("_page"),
                request.getParameter("_owner"),
                fields,
                RestoreLostForm.draftOf(request));
    }

    /** What was written in words, to be copied where the form itself is gone; no codes, days or numbers. */
    List<String> words() {
        return fields.values().stream()
                .flatMap(Arrays::stream)
                .filter(value ->
                        WORDS.matcher(value).find() && !CODE.matcher(value).matches())
                .map(value -> NO_TEXT.matcher(value).replaceAll(" "))
                .toList();
    }

    /** Whether the form belongs on this page, whatever follows the question mark. */
    boolean belongsTo(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(page.split("[?#]", 2)[0]);
    }
}
