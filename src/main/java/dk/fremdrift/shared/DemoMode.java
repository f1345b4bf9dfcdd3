package dk.fremdrift.shared;

/**
 * How much demo data this start makes, from the property {@code fremdrift.demo}. A database that was given by its
 * address never gets any: a start that asks for both is refused.
 */
public enum DemoMode {
    /** The demo accounts and the five demo cases: the default of the database for trying out. */
    FULL,
    /** The demo accounts, and no projects. */
    ACCOUNTS,
    /** Neither: the only mode of a database that was given. */
    NONE;

    /** Whether the demo accounts, with their publicly known password, exist. */
    public boolean hasAccounts() {
        return this != NONE;
    }
}
