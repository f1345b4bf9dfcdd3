package dk.fremdrift;

/** Everybody who might ask for a page of a project, each with exactly one part to play. */
enum Cast {
    HR,
    LEADER,
    SECRETARY,
    HOLDER,
    DEPUTY,
    OWNER,
    GROUP_MEMBER,
    CONSULTANT,
    SOCIAL_PARTNER_CONSULTANT,
    EVALUATOR,
    AUDITOR,
    ADMINISTRATOR,
    /** An account without any role: managers and employees, until their own pages come. */
    EMPLOYEE,
    /** A steering-group member of another project. */
    STRANGER,
    /** Nobody is signed in. */
    NOBODY;

    /** Whether anything of the project is within reach: if not, every answer is 404. */
    boolean reaches() {
        return switch (this) {
            case ADMINISTRATOR, EMPLOYEE, STRANGER, NOBODY -> false;
            default -> true;
        };
    }
}
