package dk.fremdrift.shared;

import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** What was typed is no amount, and why not, so that the person can be told how to write it. */
class AmountRefused extends ParseException {

    private final String code;
    private final Object[] arguments;

    /**
     * @param code the key of the sentence that says what is wrong
     * @param arguments what the sentence is filled in with
     */
    AmountRefused(String typed, String code, Object... arguments) {
        super(typed, 0);
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** The refusal behind a failed conversion, or {@code null} if something else went wrong. */
    static @Nullable AmountRefused behind(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof AmountRefused)) {
            cause = cause.getCause();
        }
        return (AmountRefused) cause;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
