package dk.fremdrift.security;

/**
 * A log-in was refused; published in a transaction of its own.
 *
 * @param typedName the name as typed, which may be anything, even somebody's password
 */
public record LoginFailed(String typedName, Reason reason) {

    /** Why a log-in was refused; the person is told less. */
    public enum Reason {
        /** No such name, or not its password. */
        WRONG,
        /** The account is locked by the administrator. */
        LOCKED,
        /** The publicly known demo password, outside the demo. */
        DEMO_PASSWORD
    }
}
