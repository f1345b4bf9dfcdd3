package dk.fremdrift.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What was asked for is not possible in the present state. Carries the key of the message that tells the person what
 * happened and what to do; controllers show it where the person stands.
 */
@ResponseStatus(HttpStatus.CONFLICT)
public class ConflictException extends RuntimeException {

    private final String messageKey;

    /** @param messageKey the key of the message shown to the person */
    public ConflictException(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    /** The key of the message shown to the person. */
    public String messageKey() {
        return messageKey;
    }
}
