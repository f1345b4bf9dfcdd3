package dk.fremdrift.decision;

/** The life of a submission: it ends once, by a decision or because the submitter takes it back. */
enum SubmissionStatus {
    OPEN,
    DECIDED,
    WITHDRAWN
}
