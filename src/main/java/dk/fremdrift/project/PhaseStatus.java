package dk.fremdrift.project;

/** The life of a phase: entries are booked only while it is open. */
public enum PhaseStatus {
    PLANNED,
    OPEN,
    CLOSED
}
