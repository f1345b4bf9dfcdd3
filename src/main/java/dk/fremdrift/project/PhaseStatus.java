package dk.fremdrift.project;

/** The life of a phase: entries are booked only while it is open. */
public enum PhaseStatus {
    /** Not begun: it may be in a budget, but nothing is booked on it. */
    PLANNED,
    /** Under way: entries are booked on its lines. */
    OPEN,
    /** Over: nothing is booked or reversed on it any more. */
    CLOSED
}
