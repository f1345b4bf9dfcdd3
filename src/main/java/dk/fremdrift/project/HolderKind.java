package dk.fremdrift.project;

/** As what somebody sits in a seat: a deputy's vote counts when the holder has none. */
enum HolderKind {
    /** Whoever the seat belongs to. */
    HOLDER,
    /** Whoever votes in the seat while the holder has not. */
    DEPUTY
}
