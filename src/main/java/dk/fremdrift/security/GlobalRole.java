package dk.fremdrift.security;

/** A role that holds in the whole application, from a day to a day; roles in a project belong to the project. */
public enum GlobalRole {
    /** HR staff: register every project, its people and its seats; see budgets and accounts. */
    HR,
    /** Auditor: sees accounts, decisions and the audit trail of every project, changes nothing. */
    AUDITOR,
    /** Administrator: accounts, links, global roles and settings; sees no project by being administrator. */
    ADMINISTRATOR;

    /** The authority by which Spring Security knows the role. */
    public String authority() {
        return "ROLE_" + name();
    }
}
