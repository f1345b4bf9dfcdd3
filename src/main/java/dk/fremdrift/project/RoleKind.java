package dk.fremdrift.project;

/** The roles that somebody is given in a project from a day, perhaps to a day; a seat in the steering group is none of them. */
enum RoleKind {
    /** Answers for the project: a person, or an organisation as such. */
    OWNER,
    /** Leads the project. */
    LEADER,
    /** Keeps its accounts. */
    SECRETARY,
    /** Works in the project group. */
    GROUP_MEMBER,
    /** Advises the project. */
    CONSULTANT,
    /** Advises it on behalf of the social partners. */
    SOCIAL_PARTNER_CONSULTANT,
    /** Evaluates it. */
    EVALUATOR;

    /** Whether a leader may assign it too; the others are for HR. */
    public boolean isForLeadersToAssign() {
        return this == GROUP_MEMBER || this == CONSULTANT;
    }
}
