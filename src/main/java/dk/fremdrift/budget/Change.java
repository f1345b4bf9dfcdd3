package dk.fremdrift.budget;

/** What became of a line from one version to the next. */
enum Change {
    /** The earlier version does not have it. */
    NEW,
    /** Both have it, with different content. */
    CHANGED,
    /** The later version does not have it. */
    REMOVED,
    /** Both have it alike. */
    UNCHANGED
}
