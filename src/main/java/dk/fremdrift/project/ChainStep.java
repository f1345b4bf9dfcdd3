package dk.fremdrift.project;

/** The steps of the chain from what is done to what is gained by it, in that order. */
enum ChainStep {
    /** What is done. */
    ACTIVITY,
    /** What is handed over. */
    DELIVERABLE,
    /** How one can tell. */
    CRITERION,
    /** What is gained. */
    BENEFIT
}
