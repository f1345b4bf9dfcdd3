package dk.fremdrift.decision;

/** How a decision fell. */
public enum Outcome {
    APPROVED,
    SENT_BACK,
    REJECTED
}
