package dk.fremdrift.document;

import java.util.List;

/** A file that may not be attached, and why. */
public final class FileRefusedException extends Exception {

    private final String messageKey;
    private final transient List<Object> arguments;

    FileRefusedException(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    /** The key of the message shown to the person. */
    public String messageKey() {
        return messageKey;
    }

    /** What the message is filled in with. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
