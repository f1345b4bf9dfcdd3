package dk.fremdrift.project;

/** What the entries of a time and action plan are. */
enum ActivityKind {
    /** Something that is done, for a while. */
    ACTIVITY,
    /** Something that is reached, on a day. */
    MILESTONE
}
