package dk.fremdrift.security;

import java.io.Serial;
import java.io.Serializable;

/**
 * Why the last try to log in failed, kept in the session until the log-in page has said it.
 *
 * @param kind {@code error}, {@code wait} or {@code locked}
 * @param typedName shown again, so that it need not be typed again
 * @param waitSeconds how long the name must wait
 */
record LoginProblem(String kind, String typedName, long waitSeconds) implements Serializable {

    /** The name of the session attribute. */
    static final String KEY = "fremdrift.loginProblem";

    @Serial
    private static final long serialVersionUID = 1L;

    /** Whole minutes are easier to wait than seconds. */
    public boolean inMinutes() {
        return waitSeconds > 90;
    }

    public long waitMinutes() {
        return (waitSeconds + 59) / 60;
    }
}
