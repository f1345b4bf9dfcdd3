package dk.fremdrift.project;

/** How far an activity or a milestone has come. */
enum ActivityStatus {
    /** Nothing has been done yet. */
    NOT_BEGUN,
    /** It is being done. */
    ONGOING,
    /** It is done, or reached. */
    DONE,
    /** It will not be done, but was planned once. */
    DROPPED
}
