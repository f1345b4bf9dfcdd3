package dk.fremdrift.contribution;

import dk.fremdrift.shared.NotFoundException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Tells whoever comes by a link that leads nowhere whom to ask for a new one. */
@ControllerAdvice(assignableTypes = {HandingInController.class, CorrectionController.class})
class LinkGone {

    @ExceptionHandler(NotFoundException.class)
    @ResponseStatus(HttpStatus.GONE)
    String on() {
        return "contribution/gone";
    }
}
