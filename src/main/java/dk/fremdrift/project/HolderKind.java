package dk.fremdrift.project;

/** As what somebody sits in a seat: a deputy's vote counts when the holder has none. */
enum HolderKind {
    HOLDER,
    DEPUTY
}
