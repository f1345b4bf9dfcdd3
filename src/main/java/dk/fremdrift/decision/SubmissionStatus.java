package dk.fremdrift.decision;

/** The life of a submission: it ends once, by a decision or because the submitter takes it back. */
enum SubmissionStatus {
    /** It awaits its decision. */
    OPEN,
    /** The group has decided. */
    DECIDED,
    /** The submitter has taken it back. */
    WITHDRAWN
}
