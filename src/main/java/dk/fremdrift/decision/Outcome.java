package dk.fremdrift.decision;

/** How a decision fell. */
public enum Outcome {
    /** The group has said yes to exactly what was submitted. */
    APPROVED,
    /** The group wants it mended and submitted anew. */
    SENT_BACK,
    /** The group has said no. */
    REJECTED
}
