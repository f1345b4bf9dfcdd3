package dk.fremdrift.budget;

/** What became of a line from one version to the next. */
enum Change {
    NEW,
    CHANGED,
    REMOVED,
    UNCHANGED
}
