package dk.fremdrift.project;

/** The roles that somebody is given in a project from a day, perhaps to a day; a seat in the steering group is none of them. */
enum RoleKind {
    OWNER,
    LEADER,
    SECRETARY,
    GROUP_MEMBER,
    CONSULTANT,
    SOCIAL_PARTNER_CONSULTANT,
    EVALUATOR;

    /** Whether a leader may assign it too; the others are for HR. */
    public boolean isForLeadersToAssign() {
        return this == GROUP_MEMBER || this == CONSULTANT;
    }
}
