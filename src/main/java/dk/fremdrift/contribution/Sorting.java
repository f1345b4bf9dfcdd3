package dk.fremdrift.contribution;

/** What the project wants of a contribution. */
enum Sorting {
    /** Nobody has decided yet. */
    UNSORTED,
    /** It is wanted. */
    WANTED,
    /** Not now. */
    LATER,
    /** It is not wanted. */
    DECLINED
}
