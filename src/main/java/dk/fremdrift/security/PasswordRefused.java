package dk.fremdrift.security;

/** A password that may not be chosen, or an old one that is not the old one. */
class PasswordRefused extends RuntimeException {

    private final String field;
    private final String messageKey;

    /**
     * @param field the field of the form that is wrong
     * @param messageKey the message that says why
     */
    PasswordRefused(String field, String messageKey) {
        super(messageKey);
        this.field = field;
        this.messageKey = messageKey;
    }

    String field() {
        return field;
    }

    String messageKey() {
        return messageKey;
    }
}
