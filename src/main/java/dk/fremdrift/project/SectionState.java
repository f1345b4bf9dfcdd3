package dk.fremdrift.project;

/** How far a section of the description has come, as its writer says. */
enum SectionState {
    /** Nothing has been saved. */
    NOT_BEGUN,
    /** Somebody is at it. */
    BEGUN,
    /** Its writer has said that it is finished. */
    FILLED_IN,
    /** The project does not need it. */
    NOT_RELEVANT
}
