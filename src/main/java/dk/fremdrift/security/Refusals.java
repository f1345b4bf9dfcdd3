package dk.fremdrift.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.MethodParameter;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns what no controller has caught into the right kind of refusal. */
@ControllerAdvice
class Refusals {

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
}
