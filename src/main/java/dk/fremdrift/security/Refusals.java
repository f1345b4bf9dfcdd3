package dk.fremdrift.security;

import dk.fremdrift.shared.BrokenRule;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what no controller has caught into the right kind of refusal. */
@ControllerAdvice
class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    /** An address with a broken id in it leads nowhere; a broken parameter is a bad request. */
    @ExceptionHandler
    void on(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
        MethodParameter parameter = mismatch.getParameter();
        response.sendError(
                parameter.hasParameterAnnotation(PathVariable.class)
                        ? HttpStatus.NOT_FOUND.value()
                        : HttpStatus.BAD_REQUEST.value());
    }

    /** Somebody else was faster, and the page has no form to come back to. */
    @ExceptionHandler
    void on(OptimisticLockingFailureException stale, HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }

    /** The database has a rule that no form knew of. Its message quotes what was typed, so only the rule is logged. */
    @ExceptionHandler
    void on(DataIntegrityViolationException broken, HttpServletResponse response) throws IOException {
        log.warn("The database refused a change by the rule '{}'", BrokenRule.of(broken));
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
