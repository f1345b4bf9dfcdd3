package dk.fremdrift.project;

/** How far a success criterion or a deliverable has come. */
enum Achievement {
    /** Nobody can say yet, or nothing is begun. */
    OPEN,
    /** On the way. */
    UNDERWAY,
    /** Met, or handed over. */
    REACHED,
    /** Not met, or given up. */
    NOT_REACHED
}
