package dk.fremdrift.project;

/** Whether a project is made for a target group, or reaches it as well. */
enum TargetGroupRank {
    /** It is made for them. */
    PRIMARY,
    /** It reaches them as well. */
    OTHER
}
