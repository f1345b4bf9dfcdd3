package dk.fremdrift.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What was asked for does not exist, or lies outside what the person may see: the two must look the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFoundException extends RuntimeException {

    /** @param what the kind of thing, for the log; the person never sees it */
    public NotFoundException(String what, Object id) {
        super("%s %s".formatted(what, id));
    }
}
