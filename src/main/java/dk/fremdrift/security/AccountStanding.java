package dk.fremdrift.security;

/** Whether somebody can log in by an account. */
interface AccountStanding {

    boolean hasPassword();

    boolean locked();

    /** What the tag beside the name says. */
    default String state() {
        return locked() ? "locked" : hasPassword() ? "open" : "waiting";
    }
}
