package dk.fremdrift.project;

/** Where a measure is to go; how far need not be known. */
enum TargetDirection {
    /** More of it. */
    UP,
    /** Less of it. */
    DOWN,
    /** To a certain point. */
    REACH
}
