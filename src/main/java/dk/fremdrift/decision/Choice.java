package dk.fremdrift.decision;

/** What a member of the steering group votes. */
public enum Choice {
    APPROVE,
    SEND_BACK,
    REJECT,
    ABSTAIN
}
