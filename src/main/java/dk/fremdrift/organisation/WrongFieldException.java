package dk.fremdrift.organisation;

import dk.fremdrift.shared.ConflictException;

/** What was typed in a field means nothing that is known, or several things. */
class WrongFieldException extends ConflictException {

    private final String field;

    WrongFieldException(String field, String messageKey) {
        super(messageKey);
        this.field = field;
    }

    String field() {
        return field;
    }
}
