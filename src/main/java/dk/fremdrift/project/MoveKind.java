package dk.fremdrift.project;

/** How a planned period is moved. */
enum MoveKind {
    /** It begins and ends later. */
    POSTPONED,
    /** It begins as planned and ends later. */
    EXTENDED
}
