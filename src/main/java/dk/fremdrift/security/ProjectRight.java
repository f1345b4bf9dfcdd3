package dk.fremdrift.security;

/** What somebody may do in one project. Which role has which right is the matrix that the project feature keeps. */
public enum ProjectRight {
    /** See the project at all: description, phases, roles, seats. */
    READ,
    /** Change the description and the phases, and move the project's status. */
    DESCRIBE,
    /** Assign roles; a leader only those of the project group and the consultants. */
    ASSIGN_ROLES,
    /** Assign every role: owners, leaders and secretary too. */
    ASSIGN_ALL_ROLES,
    /** Sign a version of the description. */
    SIGN,
    /** Attach files. */
    ATTACH,
    /** Set up seats in the steering group and fill them. */
    FILL_SEATS,
    /** See budgets from the moment they are submitted. */
    READ_BUDGET,
    /** See the budget draft too. */
    READ_BUDGET_DRAFT,
    /** Draw up the budget draft. */
    DRAFT_BUDGET,
    /** Submit for decision, and withdraw. */
    SUBMIT,
    /** Vote in the steering group. */
    VOTE,
    /** Book and reverse in the ledger. */
    BOOK,
    /** See the accounts' totals, without the entries. */
    READ_TOTALS,
    /** See the accounts down to the entries, and export them. */
    READ_ACCOUNTS,
    /** See the register of decisions. */
    READ_DECISIONS
}
