package dk.fremdrift.contribution;

import dk.fremdrift.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Tells whoever comes by a link that leads nowhere whom to ask for a new one; and shows what they have just written by
 * it, to be copied. That is of this request alone, for the link leads to nothing any more.
 */
@ControllerAdvice(assignableTypes = {HandingInController.class, CorrectionController.class})
class LinkGone {

    private static final List<String> WORDS =
            List.of("headline", "contributionText", "amountWords", "contributor", "contributorName");

    @ExceptionHandler(NotFoundException.class)
    @ResponseStatus(HttpStatus.GONE)
    String on(HttpServletRequest request, Model model) {
        // What stands in an address somebody else may have written
        Stream<String> typed =
                request.getMethod().equals("POST") ? WORDS.stream().map(request::getParameter) : Stream.empty();
        model.addAttribute("unsent", typed.filter(StringUtils::hasText).toList());
        return "contribution/gone";
    }
}
