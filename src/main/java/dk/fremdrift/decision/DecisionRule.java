package dk.fremdrift.decision;

/** By which rule a decision fell. */
public enum DecisionRule {
    /** More than half of the electorate wanted it. */
    MAJORITY,
    /** All had voted, no outcome had a majority, and the chair broke the tie. */
    CHAIR
}
