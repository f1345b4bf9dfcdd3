package dk.fremdrift.project;

/** How far a change has come. */
enum ChangeState {
    /** It is written, also anew after the group sent it back or it was withdrawn. */
    DRAFT,
    /** The steering group is to decide. */
    SUBMITTED,
    /** It is approved and carried out. */
    APPLIED,
    /** It is approved, but what it would change had become something else. */
    NOT_APPLIED,
    /** The steering group has said no. */
    REJECTED
}
